import { eventIdOf, memberDepositPaid, paymentSettled, type Entry } from "@sentra/domain/ledger"
import { rupiah } from "@sentra/domain/money"
import { jakartaDay } from "@sentra/commerce/lib/clock"
import { LEDGER_MODULE, type LedgerService } from "@sentra/commerce/modules/ledger"
import { DEPOSITS } from "./data/deposits.js"
import { named, type Cast, type StoryEvent } from "./story.js"

const TRANSFERS_SEEN = "1130"

/** What members paid on joining: the money the cooperative began with. */
export const depositsEvent: StoryEvent = {
  daysAgo: 103,
  hour: 8,
  async tell({ container, members }) {
    const entries = Object.entries(DEPOSITS).map(([memberNumber, amount]) => {
      const { id, joinedOn } = named(members, memberNumber)
      return memberDepositPaid({
        eventId: eventIdOf.memberDepositPaid(`demo-${memberNumber}`),
        occurredOn: joinedOn,
        artisanId: id,
        amount: rupiah(amount),
      })
    })
    await container.resolve<LedgerService>(LEDGER_MODULE).post(entries)
  },
}

/** Staff move the buyers' transfers of the last weeks to the operating account. */
export const settlementEvent = (daysAgo: number): StoryEvent => ({
  daysAgo,
  hour: 18,
  async tell({ container }, moment) {
    const ledger = container.resolve<LedgerService>(LEDGER_MODULE)
    const rows = await ledger.trialBalance({ until: jakartaDay(moment) })
    const seen = rows.find(({ account }) => account === TRANSFERS_SEEN)
    const amount = seen ? seen.debit - seen.credit : 0n
    if (amount <= 0n) return
    await postOnce(
      { container },
      paymentSettled({
        eventId: eventIdOf.paymentSettled(`demo-${daysAgo}`),
        occurredOn: jakartaDay(moment),
        clearing: "transfer",
        amount: rupiah(amount),
      }),
    )
  },
})

/** Posts what the story did not post before; a second telling may find other balances. */
async function postOnce(
  { container }: Pick<Cast, "container">,
  entry: Entry,
): Promise<void> {
  const ledger = container.resolve<LedgerService>(LEDGER_MODULE)
  const known = await ledger.postedEventIds([entry.eventId])
  if (known.length === 0) await ledger.post([entry])
}
