import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { ensureWholesaleChannel } from "./wholesale-channel.js"

const buyerRow = z.object({ customer: z.object({ id: z.string() }).nullish() })
const shopRow = z.object({ default_region_id: z.string() })

/** Where an order is placed: the shop's own region, and the channel of partners' orders. */
export type Shop = { regionId: string; salesChannelId: string }

/** The Medusa customer behind a partner's user. */
export async function readBuyer(
  container: MedusaContainer,
  partnerUserId: string,
): Promise<string> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "partner_user",
    fields: ["id", "customer.id"],
    filters: { id: partnerUserId },
  })
  const [row] = z.array(buyerRow).parse(data)
  if (!row?.customer) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Partner user ${partnerUserId} has no customer to order for.`,
    )
  }
  return row.customer.id
}

export async function readShop(container: MedusaContainer): Promise<Shop> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "store",
    fields: ["default_region_id"],
  })
  const [row] = z.array(shopRow).parse(data)
  if (!row) throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "There is no store yet.")
  return {
    regionId: row.default_region_id,
    salesChannelId: await ensureWholesaleChannel(container),
  }
}
