import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { malformed } from "../lib/module-errors.js"
import { bankFile } from "./bank-file.js"
import type { DocumentStore } from "./document-store.js"
import type { Notifier } from "./notifier.js"
import { outbox } from "./outbox.js"
import type { PayoutProvider } from "./payout-provider.js"
import { privateFiles } from "./private-files.js"

export type { DocumentContent, DocumentStore } from "./document-store.js"
export type { Mail, Notifier } from "./notifier.js"
export type { PayoutProvider } from "./payout-provider.js"

type House = Pick<MedusaContainer, "resolve">
type Ways<Way> = Readonly<Record<string, (container: House) => Way>>

/** The ways out of the house that an installation may choose from; another is one line here. */
const PAYOUT_PROVIDERS: Ways<PayoutProvider> = { "bank-file": () => bankFile }
const NOTIFIERS: Ways<Notifier> = { outbox: () => outbox }
const DOCUMENT_STORES: Ways<DocumentStore> = { "private-files": privateFiles }

const PLUGIN = "@sentra/commerce"

const plugin = z.object({ resolve: z.string(), options: z.unknown() })
const plugins = z.array(z.union([z.string(), plugin]))

const FIRST_WAYS = { payouts: "bank-file", notifier: "outbox", documents: "private-files" }

const chosen = z
  .object({
    payouts: z.string().default(FIRST_WAYS.payouts),
    notifier: z.string().default(FIRST_WAYS.notifier),
    documents: z.string().default(FIRST_WAYS.documents),
  })
  .default(FIRST_WAYS)

/** How members are paid here. */
export const payoutProvider = (container: House): PayoutProvider =>
  wayNamed(PAYOUT_PROVIDERS, choices(container).payouts)(container)

/** How messages reach people here. */
export const notifier = (container: House): Notifier =>
  wayNamed(NOTIFIERS, choices(container).notifier)(container)

/** Where papers are kept here. */
export const documentStore = (container: House): DocumentStore =>
  wayNamed(DOCUMENT_STORES, choices(container).documents)(container)

function wayNamed<Way>(ways: Ways<Way>, name: string): (container: House) => Way {
  const way = Object.hasOwn(ways, name) ? ways[name] : undefined
  if (way) return way
  const known = Object.keys(ways).join(", ")
  throw malformed(`medusa-config.ts asks ${PLUGIN} for "${name}". There is: ${known}.`)
}

/** What the plugin's options in `medusa-config.ts` say. */
function choices(container: House): z.infer<typeof chosen> {
  const config = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const own = plugins
    .parse(config.plugins ?? [])
    .find((each) => typeof each === "object" && each.resolve === PLUGIN)
  return chosen.parse(typeof own === "object" ? own.options : undefined)
}
