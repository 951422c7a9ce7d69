import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { movementReversalRequest, type MemberDeposit } from "@sentra/contracts"
import { parseInput } from "../../../../../../lib/parse-input.js"
import { ARTISAN_MODULE, type ArtisanService } from "../../../../../../modules/artisan/index.js"
import { TREASURY_MODULE, type TreasuryService } from "../../../../../../modules/treasury/index.js"
import { requestMovementReversal } from "../../../../../../workflows/paying/request-movement-reversal.js"
import { noSuchMovement } from "../../../../../../workflows/paying/reverse-movement/assert-reversible.js"
import { depositOf } from "../read-deposit.js"

/**
 * POST /admin/artisans/:id/deposit/reversals: the member's deposit was entered wrongly; its
 * reversal waits for a second person. Answers what she has as it stands.
 */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<MemberDeposit>,
): Promise<void> {
  const { reason } = parseInput(movementReversalRequest, req.body)
  const member = await req.scope
    .resolve<ArtisanService>(ARTISAN_MODULE)
    .artisan(req.params.id ?? "")
  const [movement] = await req.scope
    .resolve<TreasuryService>(TREASURY_MODULE)
    .movements({ artisanIds: [member.id], kind: "member_deposit", standingOnly: true })
  if (!movement) throw noSuchMovement()
  await requestMovementReversal(req.scope, {
    ...{ movement, reason, by: req.auth_context.actor_id },
    subject: `${member.memberNumber} ${member.name}, ${movement.reference}`,
    what: { id: "Simpanan pokok", en: "Membership deposit" },
  })
  res.json(await depositOf(req.scope, member.id))
}
