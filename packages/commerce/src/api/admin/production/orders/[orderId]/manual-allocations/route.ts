import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { manualAllocationRequest, type Board } from "@sentra/contracts"
import { parseInput } from "../../../../../../lib/parse-input.js"
import { ARTISAN_MODULE, type ArtisanService } from "../../../../../../modules/artisan/index.js"
import { assertGivable } from "../../../../../../workflows/making/allocate-by-hand/assert-givable.js"
import { requestApproval } from "../../../../../../workflows/staff/request-approval/index.js"
import { readProductionOrder } from "../../../read-orders.js"
import { readBoard } from "../allocations/read-board.js"

/**
 * POST /admin/production/orders/:orderId/manual-allocations: what the rule left over goes to a
 * chosen member or gets another day; it waits for a second person.
 */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<Board>,
): Promise<void> {
  const request = parseInput(manualAllocationRequest, req.body)
  const { orderId, displayId } = await readProductionOrder(req.scope, req.params.orderId ?? "")
  const { orderedLineId, artisanId, dueOn, leftSeen: left, dueOnSeen, reason } = request
  const pieces = request.pieces ?? 0
  await assertGivable(req.scope, {
    ...{ orderId, orderedLineId, artisanId, pieces, left, dueOn, dueOnSeen },
  })
  const board = await readBoard(req.scope, orderId)
  const sku = board.lines.find((line) => line.orderedLineId === orderedLineId)?.sku ?? ""
  await requestApproval(req.scope, {
    kind: "manual_allocation",
    subjectId: orderedLineId,
    subject: `#${displayId ?? orderId}, ${sku}`,
    payload: { orderId, artisanId, pieces, dueOn, reason },
    seen: { left, dueOn: dueOnSeen, member: await memberNamed(req.scope, artisanId) },
    reason,
    requestedBy: req.auth_context.actor_id,
  })
  res.json(await readBoard(req.scope, orderId))
}

async function memberNamed(container: MedusaContainer, id: string | null): Promise<string | null> {
  if (id === null) return null
  const { memberNumber, name } = await container
    .resolve<ArtisanService>(ARTISAN_MODULE)
    .artisan(id)
  return `${memberNumber} ${name}`
}
