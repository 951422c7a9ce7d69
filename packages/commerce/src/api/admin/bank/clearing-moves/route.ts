import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { clearingMoveRequest, type Clearing } from "@sentra/contracts"
import { parseInput } from "../../../../lib/parse-input.js"
import { recordClearingMove } from "../../../../workflows/paying/record-clearing-move/index.js"
import { clearingOf } from "../read-clearing.js"

/**
 * POST /admin/bank/clearing-moves: what lay in clearing reached the operating account. The same key
 * is the same move. Answers what lies there then.
 */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<Clearing>,
): Promise<void> {
  const request = parseInput(clearingMoveRequest, req.body)
  await recordClearingMove(req.scope, { ...request, enteredBy: req.auth_context.actor_id })
  res.json(await clearingOf(req.scope))
}
