import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { movementReversalRequest, type Clearing } from "@sentra/contracts"
import { parseInput } from "../../../../../../lib/parse-input.js"
import { requestMovementReversal } from "../../../../../../workflows/paying/request-movement-reversal.js"
import {
  movementIn,
  noSuchMovement,
} from "../../../../../../workflows/paying/reverse-movement/assert-reversible.js"
import { clearingOf } from "../../../read-clearing.js"

const params = z.object({ movementId: z.string() })

/**
 * POST /admin/bank/clearing-moves/:movementId/reversals: the move was entered wrongly; its reversal
 * waits for a second person. Answers what lies in clearing as it stands.
 */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<Clearing>,
): Promise<void> {
  const { movementId } = parseInput(params, req.params)
  const { reason } = parseInput(movementReversalRequest, req.body)
  const movement = await movementIn(req.scope, movementId)
  if (movement.kind !== "clearing_move") throw noSuchMovement()
  await requestMovementReversal(req.scope, {
    ...{ movement, reason, by: req.auth_context.actor_id },
    subject: movement.reference,
    what: { id: "Pemindahan dari kliring", en: "Move out of clearing" },
  })
  res.json(await clearingOf(req.scope))
}
