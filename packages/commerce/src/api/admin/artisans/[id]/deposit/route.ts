import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { memberDepositRequest, type MemberDeposit } from "@sentra/contracts"
import { ACCOUNT } from "@sentra/domain/ledger"
import { databaseIn } from "../../../../../lib/database-in.js"
import { parseInput } from "../../../../../lib/parse-input.js"
import { ARTISAN_MODULE, type ArtisanService } from "../../../../../modules/artisan/index.js"
import { LEDGER_MODULE, type LedgerService } from "../../../../../modules/ledger/index.js"
import { TREASURY_MODULE, type TreasuryService } from "../../../../../modules/treasury/index.js"
import { namesOfStaff } from "../../../../../reading/staff.js"
import { recordMemberDeposit } from "../../../../../workflows/paying/record-member-deposit/index.js"

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

async function depositOf(container: MedusaContainer, memberId: string): Promise<MemberDeposit> {
  const { id } = await container.resolve<ArtisanService>(ARTISAN_MODULE).artisan(memberId)
  const ledger = container.resolve<LedgerService>(LEDGER_MODULE)
  const balance = async (account: string): Promise<string> =>
    ((await ledger.balances(account, [id])).get(id) ?? 0n).toString()
  const [deposit] = await container
    .resolve<TreasuryService>(TREASURY_MODULE)
    .movements({ artisanIds: [id], kind: "member_deposit" })
  const names = deposit && (await namesOfStaff(databaseIn(container), [deposit.enteredBy]))
  return {
    membership: await balance(ACCOUNT.membershipDeposit),
    compulsory: await balance(ACCOUNT.compulsoryDeposit),
    voluntary: await balance(ACCOUNT.voluntarySavings),
    deposit: deposit
      ? {
          amount: deposit.amount.toString(),
          ...{ paidOn: deposit.movedOn, till: deposit.till, reference: deposit.reference },
          enteredBy: names?.get(deposit.enteredBy) ?? deposit.enteredBy,
          enteredAt: deposit.createdAt.toISOString(),
          posted: deposit.postedAt !== null,
        }
      : null,
  }
}
