import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { establishCooperative } from "@sentra/commerce/workflows"
import { COOPERATIVE } from "./data/cooperative.js"
import { writeHistory } from "./history/write-history.js"
import { ensureStaff } from "./steps/accounts.js"
import { ensureCatalogue } from "./steps/catalogue.js"
import { writeStateFiles } from "./steps/logins.js"
import { ensureMembers } from "./steps/members.js"
import { ensurePartners } from "./steps/partners.js"
import { ensurePictures } from "./steps/pictures.js"
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

  const house = await step("cooperative", () => establishCooperative(container, COOPERATIVE))
  const { salesChannelId, profileId } = house
  await step("shipping", () => ensureShipping(container, house))
  const products = await step("catalogue", () =>
    ensureCatalogue(container, { salesChannelId, profileId }),
  )
  await step("pictures", () => ensurePictures(container, products))
  await step("specifications", () => ensureSpecifications(container, products))
  await step("translations", () => ensureTranslations(container, products))
  const partners = await step("partners", () => ensurePartners(container))
  await step("price lists", () => ensurePriceLists(container, partners, products))
  await step("members", () => ensureMembers(container))
  await step("staff", () => ensureStaff(container))
  await step("state files", () => writeStateFiles())
  await step("history", () => writeHistory(container))
}
