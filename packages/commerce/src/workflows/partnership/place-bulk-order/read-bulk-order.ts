import type { MedusaContainer } from "@medusajs/framework/types"
import { missing } from "../../../lib/module-errors.js"
import { PARTNER_MODULE, type BulkOrder, type PartnerService } from "../../../modules/partner/index.js"

/**
 * The recorded bulk order. Steps hand on its id alone; an order of 5,000 lines is read where it is
 * used.
 */
export async function readBulkOrder(container: MedusaContainer, id: string): Promise<BulkOrder> {
  const { bulkOrders } = await container
    .resolve<PartnerService>(PARTNER_MODULE)
    .bulkOrders({ ids: [id] })
  const [bulkOrder] = bulkOrders
  if (!bulkOrder) throw missing(`There is no bulk order ${id}.`)
  return bulkOrder
}
