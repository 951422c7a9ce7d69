import type { MedusaContainer } from "@medusajs/framework/types"
import { missing } from "../../../lib/module-errors.js"
import { PARTNER_MODULE, type BulkOrder, type PartnerService } from "../../../modules/partner/index.js"

/**
 * The recorded intent. Steps hand on its id alone; an order of 5,000 lines is read where it is
 * used.
 */
export async function readIntent(container: MedusaContainer, id: string): Promise<BulkOrder> {
  const { bulkOrders } = await container
    .resolve<PartnerService>(PARTNER_MODULE)
    .bulkOrders({ ids: [id] })
  const [intent] = bulkOrders
  if (!intent) throw missing(`There is no bulk order ${id}.`)
  return intent
}
