import type { MedusaContainer } from "@medusajs/framework/types"
import { eventIdOf, type AccountCode, type Entry } from "@sentra/domain/ledger"
import { LEDGER_MODULE, type LedgerService } from "../modules/ledger/index.js"
import { PRODUCTION_MODULE, type ProductionService } from "../modules/production/index.js"

/** All that stands in the books of one shop order: its capture, its releases and its refunds. */
export async function readEntriesOfSale(
  container: MedusaContainer,
  orderId: string,
): Promise<Entry[]> {
  const production = container.resolve<ProductionService>(PRODUCTION_MODULE)
  const deliveries = await production.delivery.deliveries({ orderIds: [orderId] })
  const refunds = await production.refunding.refunds({ orderIds: [orderId] })
  const eventIds = [
    eventIdOf.captured(orderId),
    eventIdOf.orderRefunded(orderId),
    ...deliveries.map(({ id }) => eventIdOf.deliveredReleased(id)),
    ...refunds.map(({ id }) => eventIdOf.refunded(id)),
  ]
  const { entries } = await container
    .resolve<LedgerService>(LEDGER_MODULE)
    .entries({ eventIds, take: eventIds.length, skip: 0 })
  return entries
}

/** What these entries leave each member on some of their accounts. */
export function leftWithMembers(
  entries: readonly Entry[],
  accounts: readonly AccountCode[],
): Map<string, bigint> {
  const left = new Map<string, bigint>()
  for (const { account, party, side, amount } of entries.flatMap(({ postings }) => postings)) {
    if (party === undefined || !accounts.includes(account)) continue
    left.set(party, (left.get(party) ?? 0n) + (side === "credit" ? amount : -amount))
  }
  return left
}
