import { databaseIn } from "@sentra/commerce/lib/database-in"
import { jakartaDay } from "@sentra/commerce/lib/clock"
import { TREASURY_MODULE, type TreasuryService } from "@sentra/commerce/modules/treasury"
import { readClearing } from "@sentra/commerce/reading/clearing"
import { recordClearingMove, recordMemberDeposit } from "@sentra/commerce/workflows"
import { DEPOSITS } from "./data/deposits.js"
import { named, type Cast, type StoryEvent } from "./story.js"

/** What members paid on joining: the money the cooperative began with. */
export const depositsEvent: StoryEvent = {
  daysAgo: 103,
  hour: 8,
  async tell({ container, members, treasurerId }, moment) {
    for (const [memberNumber, amount] of Object.entries(DEPOSITS)) {
      const { id, joinedOn } = named(members, memberNumber)
      await recordMemberDeposit(container, {
        ...{ key: `demo-deposit-${memberNumber}`, artisanId: id, amount: amount.toString() },
        ...{ paidOn: joinedOn, till: "bank", reference: `SETOR/${memberNumber}` },
        ...{ enteredBy: treasurerId, at: moment.toISOString() },
      })
    }
  },
}

/** Staff move the buyers' transfers of the last weeks to the operating account. */
export const settlementEvent = (daysAgo: number): StoryEvent => ({
  daysAgo,
  hour: 18,
  async tell(cast, moment) {
    const key = `demo-clearing-${daysAgo}`
    if (await wasTold(cast, key)) return
    const { container, treasurerId } = cast
    const movedOn = jakartaDay(moment)
    const { balance, movable } = await readClearing(databaseIn(container), movedOn)
    if (movable <= 0n) return
    await recordClearingMove(container, {
      ...{ key, amount: movable.toString(), clearingSeen: balance.toString(), movedOn },
      ...{ reference: `PB/${movedOn}`, enteredBy: treasurerId, at: moment.toISOString() },
    })
  },
})

/** A second telling may find other balances. */
async function wasTold({ container }: Cast, key: string): Promise<boolean> {
  const treasury = container.resolve<TreasuryService>(TREASURY_MODULE)
  return (await treasury.movements({ keys: [key] })).length > 0
}
