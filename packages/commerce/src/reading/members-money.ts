import type { MedusaContainer } from "@medusajs/framework/types"
import {
  eventIdOf,
  membersMoney,
  type Entry,
  type EntryReason,
  type MembersMoney,
} from "@sentra/domain/ledger"
import { LEDGER_MODULE, type LedgerService, type PostedEntry } from "../modules/ledger/index.js"
import {
  PRODUCTION_MODULE,
  type ProductionService,
  type SaleEvent,
} from "../modules/production/index.js"

/**
 * Where a member's shares of all shop sales and of accepted work are, from the books. Sales go by
 * their orders' ids, accepted work by its inspections'.
 * @param next what is about to be posted; what stands in the books already is not counted twice
 */
export async function readMembersMoney(
  container: MedusaContainer,
  artisanId: string,
  next: readonly Entry[] = [],
): Promise<MembersMoney> {
  const entries = await container.resolve<LedgerService>(LEDGER_MODULE).entriesOfParty(artisanId)
  const events = await container
    .resolve<ProductionService>(PRODUCTION_MODULE)
    .refunding.eventsOfSales(artisanId)
  const posted = new Set(entries.map(({ eventId }) => eventId))
  return membersMoney(
    [...entries.toSorted(asPosted), ...next.filter(({ eventId }) => !posted.has(eventId))],
    artisanId,
    new Map(events.flatMap((event) => eventIdsOf(event).map((id) => [id, event.saleId]))),
  )
}

/** Before refunds had rows of their own, a whole order's was named after the order. */
const EVENT_IDS: Readonly<Record<SaleEvent["what"], (factId: string) => string[]>> = {
  captured: (id) => [eventIdOf.captured(id), eventIdOf.orderRefunded(id)],
  released: (id) => [eventIdOf.deliveredReleased(id)],
  refunded: (id) => [eventIdOf.refunded(id)],
  accepted: (id) => [
    eventIdOf.accepted(id),
    eventIdOf.acceptedReleased(id),
    eventIdOf.corrected(eventIdOf.accepted(id)),
  ],
}
const eventIdsOf = ({ what, factId }: SaleEvent): string[] => EVENT_IDS[what](factId)

/** What is posted together has one moment; within it, one thing follows from the other. */
const WITHIN_A_MOMENT: readonly EntryReason[] = [
  "payout_opened",
  "payout_confirmed",
  "correction",
  "payout_rejected",
  "clawback_recovered",
]

const asPosted = (a: PostedEntry, b: PostedEntry): number =>
  a.createdAt.getTime() - b.createdAt.getTime() ||
  WITHIN_A_MOMENT.indexOf(a.reason) - WITHIN_A_MOMENT.indexOf(b.reason)
