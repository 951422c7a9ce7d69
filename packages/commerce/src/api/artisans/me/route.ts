import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ArtisanProfile } from "@sentra/contracts"
import { ACCOUNT, type AccountCode } from "@sentra/domain/ledger"
import { nextPayoutDay } from "@sentra/domain/payout"
import { jakartaDay, now } from "../../../lib/clock.js"
import { COOPERATIVE_MODULE, type CooperativeService } from "../../../modules/cooperative/index.js"
import { LEDGER_MODULE, type LedgerService } from "../../../modules/ledger/index.js"
import { callerOf, lastDigits } from "./caller.js"
import { readHeldUntil } from "./read-held.js"

/** GET /artisans/me: the member's own page and what the cooperative owes them. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ artisan: ArtisanProfile }>,
): Promise<void> {
  const member = await callerOf(req)
  const ledger = req.scope.resolve<LedgerService>(LEDGER_MODULE)
  const owed = async (account: AccountCode): Promise<string> =>
    ((await ledger.balances(account, [member.id])).get(member.id) ?? 0n).toString()
  const { payoutDays } = await req.scope
    .resolve<CooperativeService>(COOPERATIVE_MODULE)
    .current()
  res.json({
    artisan: {
      memberNumber: member.memberNumber,
      name: member.name,
      workshop: member.workshop,
      village: member.village,
      city: member.city,
      joinedOn: member.joinedOn,
      bankName: member.bankName,
      bankAccountLast4: lastDigits(member.bankAccountNumber),
      bankAccountChangedAt: member.bankAccountChangedAt?.toISOString() ?? null,
      acceptsOrders: member.acceptsOrders,
      skills: member.skills.map(({ craft, weeklyMinutes, grade }) => ({
        craft,
        weeklyMinutes,
        grade,
      })),
      balance: {
        held: await owed(ACCOUNT.held),
        available: await owed(ACCOUNT.available),
        beingPaid: await owed(ACCOUNT.beingPaid),
      },
      nextPayoutOn: nextPayoutDay(payoutDays, jakartaDay(now())) ?? null,
      heldUntil: await readHeldUntil(req.scope, member.id),
    },
  })
}
