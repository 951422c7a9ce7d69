import type { MedusaContainer } from "@medusajs/framework/types"
import {
  clawbackRecovered,
  correctionOf,
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
import { readMembersMoney } from "../../reading/members-money.js"
import type { FactKind } from "../books/fact-kind.js"

const payoutIn = (container: MedusaContainer): PayoutService =>
  container.resolve<PayoutService>(PAYOUT_MODULE)

/** A member's money on its way to their bank account, and what the bank answered. */
export const payouts: FactKind = {
  async unposted(container, page) {
    return (await payoutIn(container).unpostedPayouts(page)).map(({ id }) => id)
  },
  takesTurns: true,
  async entriesOf(container, ids) {
    const facts = await payoutIn(container).payoutFacts(ids)
    const entries: Entry[] = []
    for (const fact of facts) {
      const own = entriesOfPayout(fact)
      entries.push(...own, ...(await recoveredFrom(container, fact, own)))
    }
    return entries
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

/**
 * R8 for money of a payout that came back: the member owes what was refunded of it while it was
 * on its way.
 */
async function recoveredFrom(
  container: MedusaContainer,
  { id, artisanId, status, settledAt, correctedAt }: PayoutFact,
  entries: readonly Entry[],
): Promise<Entry[]> {
  if (!(status === "bounced" || status === "withdrawn") || settledAt === null) return []
  const { cameBack } = await readMembersMoney(container, artisanId, entries)
  if (cameBack === 0n) return []
  const eventId = eventIdOf.clawbackRecovered(id)
  const occurredOn = jakartaDay(correctedAt ?? settledAt)
  return [clawbackRecovered({ eventId, occurredOn, artisanId, amount: cameBack })]
}

/**
 * P1 when the run was opened; then P2 when the bank paid, or P3 when it sent the money back. A run
 * that nobody agreed to takes P1 back; what was wrongly noted as paid takes P2 back before P3.
 */
export function entriesOfPayout(payout: PayoutFact): Entry[] {
  const opened = entryOfOpening(payout)
  const { settledAt, correctedAt } = payout
  if (settledAt === null) return [opened]
  const memo = payout.bounceReason ?? undefined
  if (payout.status === "withdrawn") {
    return [opened, correctionOf(opened, { occurredOn: jakartaDay(settledAt), memo })]
  }
  if (payout.status === "paid") return [opened, entryOfPaying(payout, settledAt)]
  if (correctedAt === null) return [opened, entryOfBouncing(payout, settledAt)]
  const paid = entryOfPaying(payout, settledAt)
  const reversed = correctionOf(paid, { occurredOn: jakartaDay(correctedAt), memo })
  return [opened, paid, reversed, entryOfBouncing(payout, correctedAt)]
}

function entryOfOpening({ id, artisanId, amount, openedAt }: PayoutFact): Entry {
  const none = rupiah(0n)
  return payoutOpened({
    eventId: eventIdOf.payoutOpened(id),
    occurredOn: jakartaDay(openedAt),
    artisanId,
    gross: rupiah(amount),
    materialRecovered: none,
    advanceRecovered: none,
    compulsoryDeposit: none,
  })
}

const entryOfPaying = (payout: PayoutFact, moment: Date): Entry =>
  payoutConfirmed({
    eventId: eventIdOf.payoutPaid(payout.id),
    occurredOn: jakartaDay(moment),
    artisanId: payout.artisanId,
    amount: rupiah(payout.amount),
    memo: payout.bankReference ?? undefined,
    bankFee: rupiah(payout.feeAmount ?? 0n),
  })

const entryOfBouncing = (payout: PayoutFact, moment: Date): Entry =>
  payoutRejected({
    eventId: eventIdOf.payoutBounced(payout.id),
    occurredOn: jakartaDay(moment),
    artisanId: payout.artisanId,
    amount: rupiah(payout.amount),
    memo: payout.bounceReason ?? undefined,
  })
