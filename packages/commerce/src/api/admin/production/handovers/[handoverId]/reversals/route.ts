import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { acceptanceReversalRequest, type Handover } from "@sentra/contracts"
import { parseInput } from "../../../../../../lib/parse-input.js"
import {
  PRODUCTION_MODULE,
  type ProductionService,
} from "../../../../../../modules/production/index.js"
import { requestApproval } from "../../../../../../workflows/staff/request-approval/index.js"
import { readHandover } from "../read-handover.js"

/**
 * POST /admin/production/handovers/:handoverId/reversals: what the hub found was wrong; its
 * reversal waits for a second person.
 */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ handover: Handover }>,
): Promise<void> {
  const handoverId = req.params.handoverId ?? ""
  const { reason } = parseInput(acceptanceReversalRequest, req.body)
  const handover = await readHandover(req.scope, handoverId)
  const { inspectionId, memberNumber, name, sku, accepted, rework, rejected, earned } = handover
  await req.scope
    .resolve<ProductionService>(PRODUCTION_MODULE)
    .work.assertReversible(inspectionId)
  await requestApproval(req.scope, {
    kind: "acceptance",
    subjectId: inspectionId,
    subject: `${memberNumber} ${name}, ${sku}`,
    payload: { reason },
    seen: { sku, accepted, rework, rejected, earned },
    reason,
    requestedBy: req.auth_context.actor_id,
  })
  res.json({ handover: await readHandover(req.scope, handoverId) })
}
