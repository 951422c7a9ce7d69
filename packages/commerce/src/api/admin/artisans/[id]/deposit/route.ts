import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { memberDepositRequest, type MemberDeposit } from "@sentra/contracts"
import { parseInput } from "../../../../../lib/parse-input.js"
import { recordMemberDeposit } from "../../../../../workflows/paying/record-member-deposit/index.js"
import { depositOf } from "./read-deposit.js"

/** GET /admin/artisans/:id/deposit: what the member has saved in the cooperative. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<MemberDeposit>,
): Promise<void> {
  res.json(await depositOf(req.scope, req.params.id ?? ""))
}

/** POST /admin/artisans/:id/deposit: the member paid the membership deposit; once for each. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<MemberDeposit>,
): Promise<void> {
  const artisanId = req.params.id ?? ""
  const request = parseInput(memberDepositRequest, req.body)
  await recordMemberDeposit(req.scope, {
    ...request,
    artisanId,
    enteredBy: req.auth_context.actor_id,
  })
  res.json(await depositOf(req.scope, artisanId))
}
