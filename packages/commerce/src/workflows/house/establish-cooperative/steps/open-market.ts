import type { MedusaContainer } from "@medusajs/framework/types"
import { ApiKeyType, Modules } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  createRegionsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  updateSalesChannelsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import type { CooperativeSettingsRequest } from "@sentra/contracts"
import { sentraStep } from "../../../../lib/step.js"
import { firstOf } from "./first-of.js"

/** Effective PPN on ordinary goods: 12 % of 11/12 of the price (PMK 131/2024, PMK 11/2025). */
const EFFECTIVE_PPN_PERCENT = 11
const REGION_NAME = "Indonesia"

/**
 * The one shop: its channel, its region with prices that include PPN, its tax, its key. It is not
 * undone: each part is only made where it is missing, and an order may already stand on it.
 */
export const openMarketStep = sentraStep(
  "open-market",
  async ({ brand }: CooperativeSettingsRequest, { container }) => {
    const store = firstOf(await container.resolve(Modules.STORE).listStores(), "store")
    const salesChannelId = await nameChannel(container, brand, store.default_sales_channel_id)
    const regionId = await ensureRegion(container)
    await ensureTaxRegion(container)
    await updateStoresWorkflow(container).run({
      input: {
        selector: { id: store.id },
        update: {
          name: brand,
          default_sales_channel_id: salesChannelId,
          default_region_id: regionId,
          supported_currencies: [
            { currency_code: "idr", is_default: true, is_tax_inclusive: true },
          ],
          supported_locales: [{ locale_code: "id-ID" }, { locale_code: "en-GB" }],
        },
      },
    })
    await nameKey(container, brand, salesChannelId)
    return new StepResponse({ salesChannelId })
  },
)

/** Medusa makes a channel of its own at its first start; ours takes its place, so there is one. */
async function nameChannel(
  container: MedusaContainer,
  brand: string,
  defaultId: string | null | undefined,
): Promise<string> {
  const channels = container.resolve(Modules.SALES_CHANNEL)
  const [chosen] = await channels.listSalesChannels(defaultId ? { id: defaultId } : {})
  const { id } = firstOf(chosen ? [chosen] : [], "sales channel")
  await updateSalesChannelsWorkflow(container).run({
    input: {
      selector: { id },
      update: { name: `Toko ${brand}`, description: "Pembeli ritel" },
    },
  })
  return id
}

async function ensureRegion(container: MedusaContainer): Promise<string> {
  const regions = container.resolve(Modules.REGION)
  const [existing] = await regions.listRegions({ currency_code: "idr" })
  if (existing) return existing.id
  const { result } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: REGION_NAME,
          currency_code: "idr",
          countries: ["id"],
          payment_providers: ["pp_system_default"],
          automatic_taxes: true,
          is_tax_inclusive: true,
        },
      ],
    },
  })
  return firstOf(result, "region").id
}

async function ensureTaxRegion(container: MedusaContainer): Promise<void> {
  const [existing] = await container.resolve(Modules.TAX).listTaxRegions({ country_code: "id" })
  if (existing) return
  await createTaxRegionsWorkflow(container).run({
    input: [
      {
        country_code: "id",
        provider_id: "tp_system",
        default_tax_rate: {
          name: "PPN (DPP nilai lain)",
          code: "PPN",
          rate: EFFECTIVE_PPN_PERCENT,
        },
      },
    ],
  })
}

/** The key by which the shop's server speaks for its channel: the one Medusa made first. */
async function nameKey(
  container: MedusaContainer,
  brand: string,
  salesChannelId: string,
): Promise<void> {
  const keys = container.resolve(Modules.API_KEY)
  const publishable = await keys.listApiKeys({ type: ApiKeyType.PUBLISHABLE })
  const { id } = firstOf(publishable, "publishable key")
  await keys.updateApiKeys(id, { title: `Etalase ${brand}` })
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id, add: [salesChannelId] },
  })
}
