import type { MedusaContainer } from "@medusajs/framework/types"
import { ApiKeyType, Modules } from "@medusajs/framework/utils"
import {
  createRegionsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import { firstOf } from "../first-of.js"
import { PUBLISHABLE_KEY_TITLE, REGION_NAME, SALES_CHANNEL_NAME } from "../data/cooperative.js"

/** Effective PPN on ordinary goods: 12 % of 11/12 of the price (PMK 131/2024, PMK 11/2025). */
const EFFECTIVE_PPN_PERCENT = 11

/** The one shop: its channel, its region with prices that include PPN, its tax. */
export async function ensureMarket(container: MedusaContainer): Promise<{
  salesChannelId: string
  regionId: string
}> {
  const salesChannelId = await ensureSalesChannel(container)
  const regionId = await ensureRegion(container)
  await ensureTaxRegion(container)
  await ensureStore(container, salesChannelId, regionId)
  return { salesChannelId, regionId }
}

/** Medusa makes a channel of its own at its first start; ours takes its place, so there is one. */
async function ensureSalesChannel(container: MedusaContainer): Promise<string> {
  const channels = container.resolve(Modules.SALES_CHANNEL)
  const [ours] = await channels.listSalesChannels({ name: SALES_CHANNEL_NAME })
  if (ours) return ours.id
  const channel = firstOf(await channels.listSalesChannels(), "sales channel")
  await channels.updateSalesChannels(channel.id, {
    name: SALES_CHANNEL_NAME,
    description: "Pembeli ritel",
  })
  return channel.id
}

async function ensureRegion(container: MedusaContainer): Promise<string> {
  const [existing] = await container.resolve(Modules.REGION).listRegions({ name: REGION_NAME })
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

async function ensureStore(
  container: MedusaContainer,
  salesChannelId: string,
  regionId: string,
): Promise<void> {
  const store = firstOf(await container.resolve(Modules.STORE).listStores(), "store")
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        name: "Gending",
        default_sales_channel_id: salesChannelId,
        default_region_id: regionId,
        supported_currencies: [{ currency_code: "idr", is_default: true, is_tax_inclusive: true }],
        supported_locales: [{ locale_code: "id-ID" }, { locale_code: "en-GB" }],
      },
    },
  })
}

/** The key by which the shop's server speaks for its channel: the one Medusa made first. */
export async function ensurePublishableKey(
  container: MedusaContainer,
  salesChannelId: string,
): Promise<string> {
  const keys = container.resolve(Modules.API_KEY)
  const publishable = await keys.listApiKeys({ type: ApiKeyType.PUBLISHABLE })
  const key = firstOf(publishable, "publishable key")
  await keys.updateApiKeys(key.id, { title: PUBLISHABLE_KEY_TITLE })
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: key.id, add: [salesChannelId] },
  })
  return key.token
}
