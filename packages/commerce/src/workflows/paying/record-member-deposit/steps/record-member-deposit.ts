import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { addDays, at, jakartaDay, now } from "../../../../lib/clock.js"
import { databaseIn } from "../../../../lib/database-in.js"
import { exclusively } from "../../../../lib/exclusively.js"
import { invalid, type Refusal } from "../../../../lib/refusal.js"
import { sentraStep } from "../../../../lib/step.js"
import { ARTISAN_MODULE, type ArtisanService } from "../../../../modules/artisan/index.js"
import { TREASURY_MODULE, type TreasuryService } from "../../../../modules/treasury/index.js"
import { bankLineLock, refuseEnteredElsewhere } from "../../../../reading/bank-references.js"
import type { RecordMemberDepositInput } from "../index.js"

/** Whoever pays before she is entered as a member has done so within this time. */
const DAYS_BEFORE_JOINING_MAX = 366

/** One row; Postgres lets a member have one deposit. Money that came in is not undone. */
export const recordMemberDepositStep = sentraStep(
  "record-member-deposit",
  async (input: RecordMemberDepositInput, { container }) => {
    const { artisanId, paidOn } = input
    const member = await container.resolve<ArtisanService>(ARTISAN_MODULE).artisan(artisanId)
    const earliest = addDays(member.joinedOn, -DAYS_BEFORE_JOINING_MAX)
    const today = jakartaDay(now())
    if (paidOn < earliest || paidOn > today) throw notThatDay(earliest, today)
    const locks = input.till === "bank" ? [bankLineLock(input.reference)] : []
    const movementId = await exclusively(container, locks, () => recordOnce(container, input))
    return new StepResponse({ movementId })
  },
)

async function recordOnce(
  container: MedusaContainer,
  { artisanId, reference, till, ...input }: RecordMemberDepositInput,
): Promise<string> {
  if (till === "bank") {
    const line = { reference, field: "reference" }
    await refuseEnteredElsewhere(databaseIn(container), "movements", line)
  }
  const { id } = await container.resolve<TreasuryService>(TREASURY_MODULE).record({
    ...{ key: input.key, kind: "member_deposit", artisanId, till },
    ...{ amount: BigInt(input.amount), movedOn: input.paidOn, reference },
    ...{ enteredBy: input.enteredBy, at: at(input.at) },
  })
  return id
}

const notThatDay = (earliest: string, today: string): Refusal =>
  invalid({
    field: "paidOn",
    id: `Tulis tanggal bayar antara ${earliest} dan ${today} (hari ini).`,
    en: `Write a day of payment between ${earliest} and ${today}, today.`,
  })
