import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { missing } from "../../../lib/module-errors.js"

/** The number under which people speak of the order. */
export async function readDisplayId(container: MedusaContainer, orderId: string): Promise<number> {
  const [order] = await container
    .resolve(Modules.ORDER)
    .listOrders({ id: orderId }, { select: ["id", "display_id"] })
  if (!order) throw missing(`There is no order ${orderId}.`)
  return order.display_id
}
