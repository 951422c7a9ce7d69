import { eventIdOf } from "@sentra/domain/ledger"
import { jakartaDay } from "@sentra/commerce/lib/clock"
import { LEDGER_MODULE, type LedgerService } from "@sentra/commerce/modules/ledger"
import { PAYOUT_MODULE, type PayoutRun, type PayoutService } from "@sentra/commerce/modules/payout"
import { PRODUCTION_MODULE, type ProductionService } from "@sentra/commerce/modules/production"
import {
  approvePayoutRun,
  openPayoutRun,
  postFacts,
  sendPayoutRun,
  settlePayout,
} from "@sentra/commerce/workflows"
import { firstOf } from "../first-of.js"
import { named, storyDay, type Cast, type StoryEvent } from "./story.js"

const BANK_FEE = "2500"
const BOUNCE_REASON = "Rekening tidak aktif"
const DELIVERIES_MAX = 500

/** A payout run that was opened, sent to the bank and answered; one transfer may bounce. */
export type PayoutStory = { daysAgo: number; bounced?: string }

/** Retail earnings become ready first, then the run is opened; the bank answers the day after. */
export const payoutEvents = (story: PayoutStory): StoryEvent[] => [
  { daysAgo: story.daysAgo, hour: 7, tell: releaseEarnings },
  { daysAgo: story.daysAgo, hour: 8, tell: (cast, moment) => openRun(cast, moment, story) },
  { daysAgo: story.daysAgo, hour: 10, tell: (cast, moment) => sendRun(cast, moment, story) },
  { daysAgo: story.daysAgo - 1, hour: 17, tell: (cast, moment) => settleRun(cast, moment, story) },
]

/** Frees what was held long enough by this day of the story and has been paid for. */
export async function releaseEarnings({ container }: Cast, moment: Date): Promise<void> {
  const production = container.resolve<ProductionService>(PRODUCTION_MODULE)
  const due = await production.delivery.toRelease({
    on: jakartaDay(moment),
    take: DELIVERIES_MAX,
  })
  const paid = new Set(
    await container
      .resolve<LedgerService>(LEDGER_MODULE)
      .postedEventIds(due.map(({ orderId }) => eventIdOf.captured(orderId))),
  )
  const ids = due.filter(({ orderId }) => paid.has(eventIdOf.captured(orderId))).map(({ id }) => id)
  if (ids.length > 0) await postFacts(container, "releases", ids)
}

async function openRun(cast: Cast, moment: Date, story: PayoutStory): Promise<void> {
  if (await runOf(cast, story)) return
  await openPayoutRun(cast.container, {
    cutOff: storyDay(cast.today, story.daysAgo),
    openedBy: cast.treasurerId,
    at: moment.toISOString(),
  })
}

/** The chair agrees, and the bank file leaves the house. */
async function sendRun(cast: Cast, moment: Date, story: PayoutStory): Promise<void> {
  const run = firstOf([await runOf(cast, story)].flatMap((found) => found ?? []), "payout run")
  if (run.status !== "open") return
  const total = run.payouts.reduce((sum, { amount }) => sum + amount, 0n).toString()
  const at = moment.toISOString()
  await approvePayoutRun(cast.container, { runId: run.id, total, approvedBy: cast.chairId, at })
  await sendPayoutRun(cast.container, { runId: run.id, at })
}

async function settleRun(cast: Cast, moment: Date, story: PayoutStory): Promise<void> {
  const run = firstOf([await runOf(cast, story)].flatMap((found) => found ?? []), "payout run")
  if (run.status === "settled") return
  const bouncedId = story.bounced && named(cast.members, story.bounced).id
  await settlePayout(cast.container, {
    runId: run.id,
    at: moment.toISOString(),
    results: run.payouts.map(({ id, artisanId }, index) =>
      artisanId === bouncedId
        ? { payoutId: id, outcome: "bounced" as const, reason: BOUNCE_REASON, fee: "0" }
        : {
            payoutId: id,
            outcome: "paid" as const,
            fee: BANK_FEE,
            bankReference: `BCN-${story.daysAgo}-${String(index + 1).padStart(3, "0")}`,
          },
    ),
  })
}

async function runOf(cast: Cast, story: PayoutStory): Promise<PayoutRun | undefined> {
  const cutOff = storyDay(cast.today, story.daysAgo)
  const runs = await cast.container.resolve<PayoutService>(PAYOUT_MODULE).runs({ take: 50 })
  return runs.find((run) => run.cutOff === cutOff)
}
