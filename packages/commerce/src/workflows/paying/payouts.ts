import type { MedusaContainer } from "@medusajs/framework/types"
import {
  eventIdOf,
  payoutConfirmed,
  payoutOpened,
  payoutRejected,
  type Entry,
} from "@sentra/domain/ledger"
import { rupiah } from "@sentra/domain/money"
import { jakartaDay } from "../../lib/clock.js"
import { LEDGER_MODULE, type LedgerService } from "../../modules/ledger/index.js"
import { PAYOUT_MODULE, type PayoutFact, type PayoutService } from "../../modules/payout/index.js"
import type { FactKind } from "../books/fact-kind.js"

const payoutIn = (container: MedusaContainer): PayoutService =>
  container.resolve<PayoutService>(PAYOUT_MODULE)

/** A member's money on its way to their bank account, and what the bank answered. */
export const payouts: FactKind = {
  async unposted(container, page) {
    return (await payoutIn(container).unpostedPayouts(page)).map(({ id }) => id)
  },
  async entriesOf(container, ids) {
    return (await payoutIn(container).payoutFacts(ids)).flatMap(entriesOfPayout)
  },
  async markPosted(container, ids) {
    const facts = await payoutIn(container).payoutFacts(ids)
    const events = facts.flatMap(entriesOfPayout).map(({ eventId }) => eventId)
    const posted = new Set(
      await container.resolve<LedgerService>(LEDGER_MODULE).postedEventIds(events),
    )
    await payoutIn(container).markPosted(
      facts.filter((fact) => entriesOfPayout(fact).every(({ eventId }) => posted.has(eventId))),
    )
  },
}

/** P1 when the run was opened; then P2 when the bank paid, or P3 when it sent the money back. */
export function entriesOfPayout(payout: PayoutFact): Entry[] {
  const { id, artisanId, openedAt, settledAt } = payout
  const amount = rupiah(payout.amount)
  const none = rupiah(0n)
  const opened = payoutOpened({
    eventId: eventIdOf.payoutOpened(id),
    occurredOn: jakartaDay(openedAt),
    artisanId,
    gross: amount,
    materialRecovered: none,
    advanceRecovered: none,
    compulsoryDeposit: none,
  })
  if (settledAt === null) return [opened]
  const answered = { occurredOn: jakartaDay(settledAt), artisanId, amount }
  const answer =
    payout.status === "paid"
      ? payoutConfirmed({
          ...answered,
          eventId: eventIdOf.payoutPaid(id),
          memo: payout.bankReference ?? undefined,
          bankFee: rupiah(payout.feeAmount ?? 0n),
        })
      : payoutRejected({
          ...answered,
          eventId: eventIdOf.payoutBounced(id),
          memo: payout.bounceReason ?? undefined,
        })
  return [opened, answer]
}
