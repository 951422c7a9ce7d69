import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deliveryRequest, deliveryResponse } from "@sentra/contracts"
import { z } from "@medusajs/framework/zod"
import { parseInput } from "../../../../../../lib/parse-input.js"
import { missing } from "../../../../../../lib/module-errors.js"
import {
  PRODUCTION_MODULE,
  type ProductionService,
} from "../../../../../../modules/production/index.js"
import { piecesDelivered } from "../../../../../../reading/sold-lines.js"
import { recordWholesaleDelivery } from "../../../../../../workflows/partnership/record-delivery/index.js"
import { readProductionOrder } from "../../../read-orders.js"

/**
 * POST /admin/production/orders/:orderId/deliveries: the signed handover (BAST) and its invoice.
 */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<z.infer<typeof deliveryResponse>>,
): Promise<void> {
  const { orderId } = await readProductionOrder(req.scope, req.params.orderId ?? "")
  const request = parseInput(deliveryRequest, req.body)
  const deliveryId = await recordWholesaleDelivery(req.scope, { ...request, orderId })
  const [delivery] = await req.scope
    .resolve<ProductionService>(PRODUCTION_MODULE)
    .delivery.deliveries({ ids: [deliveryId] })
  if (!delivery) throw missing(`There is no delivery ${deliveryId}.`)
  const { number, deliveredAt, lines } = delivery
  res.json({
    delivery: {
      deliveryId,
      number,
      deliveredAt: deliveredAt.toISOString(),
      pieces: piecesDelivered(delivery),
      invoiced: lines
        .reduce((total, line) => total + line.netAmount + line.taxAmount, 0n)
        .toString(),
    },
  })
}
