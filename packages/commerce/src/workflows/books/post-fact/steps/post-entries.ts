import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { exclusively } from "../../../../lib/exclusively.js"
import { sentraStep } from "../../../../lib/step.js"
import { LEDGER_MODULE, type LedgerService } from "../../../../modules/ledger/index.js"
import { factKind } from "../../../facts.js"
import type { Facts } from "../index.js"

/**
 * Writes the entries of the facts in one ledger transaction, leaving out events that stand in the
 * books already: an entry may depend on balances (a down payment) that its own posting has changed.
 * Entries are never deleted, so there is no undo.
 */
export const postEntriesStep = sentraStep(
  "post-entries",
  async ({ kind, ids }: Facts, { container }) => {
    const locks = await factKind(kind).locksOf?.(container, ids)
    const post = () => postEntries(container, { kind, ids })
    const posted = locks ? await exclusively(container, locks, post) : await post()
    return new StepResponse({ posted })
  },
)

async function postEntries(container: MedusaContainer, { kind, ids }: Facts): Promise<string[]> {
  const ledger = container.resolve<LedgerService>(LEDGER_MODULE)
  const entries = await factKind(kind).entriesOf(container, ids)
  const known = new Set(await ledger.postedEventIds(entries.map(({ eventId }) => eventId)))
  const { posted } = await ledger.post(entries.filter(({ eventId }) => !known.has(eventId)))
  return posted
}
