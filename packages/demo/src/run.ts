import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { COOPERATIVE_MODULE, type CooperativeService } from "@sentra/commerce/modules/cooperative"
import { COOPERATIVE } from "./data/cooperative.js"
import { writeHistory } from "./history/write-history.js"
import { ensureStaff } from "./steps/accounts.js"
import { ensureCatalogue } from "./steps/catalogue.js"
import { writeStateFiles } from "./steps/logins.js"
import { ensureMarket, ensurePublishableKey } from "./steps/market.js"
import { ensureMembers } from "./steps/members.js"
import { ensurePartners } from "./steps/partners.js"
import { ensurePriceLists } from "./steps/price-lists.js"
import { ensureShipping } from "./steps/shipping.js"
import { ensureSpecifications } from "./steps/specifications.js"
import { ensureTranslations } from "./steps/translations.js"

/**
 * Fills an empty database with the demo cooperative. Each step makes only what is missing, so a
 * seed that was cut short is finished by running it again.
 */
export default async function seedDemoCooperative({ container }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const started = performance.now()
    const result = await work()
    logger.info(`Demo: ${name} (${Math.round(performance.now() - started)} ms)`)
    return result
  }

  await step("cooperative", () =>
    container.resolve<CooperativeService>(COOPERATIVE_MODULE).establish(COOPERATIVE),
  )
  const { salesChannelId } = await step("market", () => ensureMarket(container))
  const key = await step("key", () => ensurePublishableKey(container, salesChannelId))
  const profileId = await step("shipping", () => ensureShipping(container, salesChannelId))
  const products = await step("catalogue", () =>
    ensureCatalogue(container, { salesChannelId, profileId }),
  )
  await step("specifications", () => ensureSpecifications(container, products))
  await step("translations", () => ensureTranslations(container, products))
  const partners = await step("partners", () => ensurePartners(container))
  await step("price lists", () => ensurePriceLists(container, partners, products))
  await step("members", () => ensureMembers(container))
  await step("staff", () => ensureStaff(container))
  await step("state files", () => writeStateFiles(key))
  await step("history", () => writeHistory(container))
}
