import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { bankAccountRequest, type BankAccount } from "@sentra/contracts"
import { parseInput } from "../../../../../lib/parse-input.js"
import {
  ARTISAN_MODULE,
  type Artisan,
  type ArtisanService,
} from "../../../../../modules/artisan/index.js"
import { STAFF_MODULE, type StaffService } from "../../../../../modules/staff/index.js"
import { requestApproval } from "../../../../../workflows/staff/request-approval/index.js"

type Answer = { account: BankAccount; waiting: boolean }

/** GET /admin/artisans/:id/bank-account: where the member's money goes. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<Answer>,
): Promise<void> {
  res.json(await answerFor(req.scope, await memberOf(req)))
}

/**
 * POST /admin/artisans/:id/bank-account: asks for another account; it stands once a second person
 * has agreed, and the member is told.
 */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<Answer>,
): Promise<void> {
  const { account, reason } = parseInput(bankAccountRequest, req.body)
  const member = await memberOf(req)
  await requestApproval(req.scope, {
    kind: "member_bank_account",
    subjectId: member.id,
    subject: `${member.memberNumber} ${member.name}`,
    payload: account,
    seen: accountOf(member),
    reason,
    requestedBy: req.auth_context.actor_id,
  })
  res.json(await answerFor(req.scope, member))
}

const memberOf = (req: AuthenticatedMedusaRequest): Promise<Artisan> =>
  req.scope.resolve<ArtisanService>(ARTISAN_MODULE).artisan(req.params.id ?? "")

async function answerFor(container: MedusaContainer, member: Artisan): Promise<Answer> {
  const { approvals } = container.resolve<StaffService>(STAFF_MODULE)
  const waiting = (await approvals.waitingSubjects("member_bank_account")).includes(member.id)
  return { account: accountOf(member), waiting }
}

const accountOf = ({ bankName, bankAccountNumber, bankAccountHolder }: Artisan): BankAccount => ({
  bankName,
  bankAccountNumber,
  bankAccountHolder,
})
