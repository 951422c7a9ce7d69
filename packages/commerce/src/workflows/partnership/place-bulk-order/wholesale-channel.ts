import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { WHOLESALE_CHANNEL_ID } from "../../../reading/channels.js"

const CHANNEL = {
  id: WHOLESALE_CHANNEL_ID,
  name: "Grosir",
  description: "Pesanan mitra, lewat portal mitra",
}

/** The channel of partners' orders, made at the first one and brought back if staff deleted it. */
export async function ensureWholesaleChannel(container: MedusaContainer): Promise<string> {
  if (await isThere(container)) return CHANNEL.id
  const channels = container.resolve(Modules.SALES_CHANNEL)
  await channels.restoreSalesChannels([CHANNEL.id])
  if (await isThere(container)) return CHANNEL.id
  try {
    await channels.createSalesChannels(CHANNEL)
  } catch (error) {
    // Another first order made it at this very moment, or it is truly wrong.
    if (!(await isThere(container))) throw error
  }
  return CHANNEL.id
}

async function isThere(container: MedusaContainer): Promise<boolean> {
  const found = await container
    .resolve(Modules.SALES_CHANNEL)
    .listSalesChannels({ id: CHANNEL.id }, { select: ["id"] })
  return found.length > 0
}
