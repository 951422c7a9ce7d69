import type { MedusaContainer } from "@medusajs/framework/types"
import type { MemberDeposit } from "@sentra/contracts"
import { ACCOUNT } from "@sentra/domain/ledger"
import { databaseIn } from "../../../../../lib/database-in.js"
import { ARTISAN_MODULE, type ArtisanService } from "../../../../../modules/artisan/index.js"
import { LEDGER_MODULE, type LedgerService } from "../../../../../modules/ledger/index.js"
import { STAFF_MODULE, type StaffService } from "../../../../../modules/staff/index.js"
import {
  TREASURY_MODULE,
  type Movement,
  type TreasuryService,
} from "../../../../../modules/treasury/index.js"
import { namesOfStaff } from "../../../../../reading/staff.js"

/** What a member has saved, how her deposit came in, and what of it was entered wrongly. */
export async function depositOf(
  container: MedusaContainer,
  memberId: string,
): Promise<MemberDeposit> {
  const { id } = await container.resolve<ArtisanService>(ARTISAN_MODULE).artisan(memberId)
  const ledger = container.resolve<LedgerService>(LEDGER_MODULE)
  const balance = async (account: string): Promise<string> =>
    ((await ledger.balances(account, [id])).get(id) ?? 0n).toString()
  const deposits = await container
    .resolve<TreasuryService>(TREASURY_MODULE)
    .movements({ artisanIds: [id], kind: "member_deposit" })
  const standing = deposits.find(({ reversedAt }) => reversedAt === null)
  return {
    membership: await balance(ACCOUNT.membershipDeposit),
    compulsory: await balance(ACCOUNT.compulsoryDeposit),
    voluntary: await balance(ACCOUNT.voluntarySavings),
    deposit: standing ? await depositShown(container, standing) : null,
    reversed: deposits
      .filter(({ reversedAt }) => reversedAt !== null)
      .map((deposit) => ({ ...asEntered(deposit), reason: deposit.reversalReason ?? "" })),
  }
}

const asEntered = ({ amount, movedOn, till, reference }: Movement) => ({
  amount: amount.toString(),
  ...{ paidOn: movedOn, till, reference },
})

async function depositShown(
  container: MedusaContainer,
  deposit: Movement,
): Promise<NonNullable<MemberDeposit["deposit"]>> {
  const names = await namesOfStaff(databaseIn(container), [deposit.enteredBy])
  const { approvals } = container.resolve<StaffService>(STAFF_MODULE)
  return {
    ...asEntered(deposit),
    enteredBy: names.get(deposit.enteredBy) ?? deposit.enteredBy,
    enteredAt: deposit.createdAt.toISOString(),
    posted: deposit.postedAt !== null,
    reversalWaits: (await approvals.waitingSubjects("treasury_movement")).includes(deposit.id),
  }
}
