import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { allocationRequest, type Board } from "@sentra/contracts"
import { causeIdOf } from "@sentra/domain/ledger"
import { parseInput } from "../../../../../../lib/parse-input.js"
import {
  PRODUCTION_MODULE,
  type ProductionService,
} from "../../../../../../modules/production/index.js"
import { allocateOrder } from "../../../../../../workflows/making/allocate-order/index.js"
import { readProductionOrder } from "../../../read-orders.js"
import { readBoard } from "./read-board.js"

/** GET /admin/production/orders/:orderId/allocations: the board. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<Board>,
): Promise<void> {
  res.json(await readBoard(req.scope, req.params.orderId ?? ""))
}

/**
 * POST: divides what is open, by the same rule as ever; staff choose when, and say why, not who.
 * The reason stands in the log of staff actions.
 */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<Board>,
): Promise<void> {
  parseInput(allocationRequest, req.body)
  const { orderId } = await readProductionOrder(req.scope, req.params.orderId ?? "")
  const runs = await req.scope
    .resolve<ProductionService>(PRODUCTION_MODULE)
    .work.allocationRuns({ orderIds: [orderId] })
  // Two clicks on the same board name the same cause, so the second one finds nothing to do.
  const causeId = causeIdOf.manual(orderId, runs.length + 1)
  await allocateOrder(req.scope, { orderId, cause: "manual", causeId })
  res.json(await readBoard(req.scope, orderId))
}
