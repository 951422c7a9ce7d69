import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { inspectionRequest, type Handover } from "@sentra/contracts"
import { parseInput } from "../../../../../../lib/parse-input.js"
import { inspectAgain } from "../../../../../../workflows/making/inspect-again/index.js"
import { readHandover } from "../read-handover.js"

/**
 * POST /admin/production/handovers/:handoverId/inspections: what the hub found in a handover whose
 * inspection was reversed.
 */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ handover: Handover }>,
): Promise<void> {
  const handoverId = req.params.handoverId ?? ""
  const found = parseInput(inspectionRequest, req.body)
  await inspectAgain(req.scope, { ...found, handoverId, inspectedBy: req.auth_context.actor_id })
  res.json({ handover: await readHandover(req.scope, handoverId) })
}
