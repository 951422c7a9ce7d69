import type { MedusaContainer } from "@medusajs/framework/types"
import { ACCOUNT, earningsReleased, eventIdOf, type ArtisanAmount, type Entry } from "@sentra/domain/ledger"
import { rupiah } from "@sentra/domain/money"
import { cumulativePart } from "@sentra/domain/sharing"
import { jakartaDay, now, startOfJakartaDay } from "../../lib/clock.js"
import { groupBy } from "../../lib/group-by.js"
import type { Page } from "../../lib/page.js"
import { LEDGER_MODULE, type LedgerService } from "../../modules/ledger/index.js"
import {
  PRODUCTION_MODULE,
  type Delivery,
  type OrderedLine,
  type ProductionService,
  type Share,
} from "../../modules/production/index.js"
import { leftWithMembers, readEntriesOfSale } from "../../reading/entries-of-sale.js"
import type { FactKind } from "../books/fact-kind.js"
import { amountsByArtisan } from "./retail-capture.js"

const productionIn = (container: MedusaContainer): ProductionService =>
  container.resolve<ProductionService>(PRODUCTION_MODULE)

/**
 * Retail deliveries whose holding time is over (R5): what the makers earned is ready for the next
 * payout. A parcel that arrived before its payment waits for the payment; one whose buyer got the
 * money back releases nothing.
 */
export const retailReleases: FactKind = {
  takesTurns: true,
  unposted: paidReleases,
  async entriesOf(container, deliveryIds) {
    const production = productionIn(container)
    const deliveries = await production.delivery.deliveries({ ids: deliveryIds })
    const paidOn = await paymentDays(container, deliveries)
    const entries: Entry[] = []
    for (const delivery of deliveries) {
      const paid = paidOn.get(delivery.orderId)
      const amounts = paid === undefined ? [] : await releasedAmounts(container, delivery)
      if (paid !== undefined && amounts.length > 0) entries.push(entryOf(delivery, amounts, paid))
    }
    return entries
  },
  async markPosted(container, deliveryIds) {
    const production = productionIn(container)
    const posted = await postedReleases(container, deliveryIds)
    for (const delivery of await production.delivery.deliveries({ ids: deliveryIds })) {
      if (!posted.has(delivery.id)) {
        await settleUnheld(container, delivery)
        continue
      }
      const at = startOfJakartaDay(delivery.releaseOn ?? jakartaDay(now()))
      await production.delivery.release({ orderId: delivery.orderId, deliveryId: delivery.id, at })
    }
  },
}

/** However many parcels wait for their payment, those that were paid are found behind them. */
async function paidReleases(
  container: MedusaContainer,
  { after, take }: Page,
): Promise<string[]> {
  const on = jakartaDay(now())
  const paid: string[] = []
  let last = after
  while (paid.length < take) {
    const due = await productionIn(container).delivery.toRelease({
      on,
      take,
      ...(last !== undefined && { after: last }),
    })
    if (due.length === 0) break
    const paidOn = await paymentDays(container, due)
    paid.push(...due.filter(({ orderId }) => paidOn.has(orderId)).map(({ id }) => id))
    last = due.at(-1)?.id
  }
  return paid.slice(0, take)
}

/** Those that stand in the books; a delivery that waits for its payment is not among them. */
async function postedReleases(
  container: MedusaContainer,
  deliveryIds: string[],
): Promise<Set<string>> {
  const ledger = container.resolve<LedgerService>(LEDGER_MODULE)
  const posted = new Set(await ledger.postedEventIds(deliveryIds.map(eventIdOf.deliveredReleased)))
  return new Set(deliveryIds.filter((id) => posted.has(eventIdOf.deliveredReleased(id))))
}

/** A parcel of a sale of which nothing is held any more needs no looking after. */
async function settleUnheld(container: MedusaContainer, delivery: Delivery): Promise<void> {
  const paidOn = await paymentDays(container, [delivery])
  if (!paidOn.has(delivery.orderId)) return
  const held = await heldOf(container, delivery.orderId)
  if ([...held.values()].some((amount) => amount > 0n)) return
  await productionIn(container).delivery.markReleased({ deliveryIds: [delivery.id] })
}

const heldOf = async (container: MedusaContainer, orderId: string): Promise<Map<string, bigint>> =>
  leftWithMembers(await readEntriesOfSale(container, orderId), [ACCOUNT.held])

/** The later of the two days on which the money is there and the holding time is over. */
function entryOf(
  delivery: Delivery,
  artisanAmounts: readonly ArtisanAmount[],
  paidOn: string,
): Entry {
  const heldUntil = delivery.releaseOn ?? paidOn
  return earningsReleased({
    eventId: eventIdOf.deliveredReleased(delivery.id),
    occurredOn: heldUntil < paidOn ? paidOn : heldUntil,
    artisanAmounts,
  })
}

/**
 * A part delivery frees its step of each maker's share, all of them together free it whole; but no
 * more than refunds have left of it.
 */
async function releasedAmounts(
  container: MedusaContainer,
  delivery: Delivery,
): Promise<ArtisanAmount[]> {
  const production = productionIn(container)
  const orderIds = [delivery.orderId]
  const shared = await production.sharing.shares({ orderIds, alsoTakenBack: true })
  const lines = await production.lines.find({ orderIds })
  const held = await heldOf(container, delivery.orderId)
  return amountsByArtisan(stepsOf(delivery, shared, lines))
    .map(({ artisanId, amount }) => {
      const left = rupiah(held.get(artisanId) ?? 0n)
      return { artisanId, amount: amount < left ? amount : left }
    })
    .filter(({ amount }) => amount > 0n)
}

function stepsOf(
  delivery: Delivery,
  shared: readonly Share[],
  lines: readonly OrderedLine[],
): { artisanId: string; amount: bigint }[] {
  const shares = groupBy(shared, ({ orderedLineId }) => orderedLineId)
  const piecesOf = new Map(lines.map(({ id, pieces }) => [id, pieces]))
  return delivery.lines.flatMap(({ orderedLineId, pieces, deliveredBefore }) =>
    (shares.get(orderedLineId) ?? []).map(({ artisanId, amount }) => ({
      artisanId,
      amount: cumulativePart({
        total: rupiah(amount),
        linePieces: piecesOf.get(orderedLineId) ?? pieces,
        before: deliveredBefore,
        after: deliveredBefore + pieces,
      }),
    })),
  )
}

/** The day each order's payment was posted, by order id; unpaid orders are left out. */
async function paymentDays(
  container: MedusaContainer,
  deliveries: readonly Delivery[],
): Promise<Map<string, string>> {
  const orderIds = [...new Set(deliveries.map(({ orderId }) => orderId))]
  if (orderIds.length === 0) return new Map()
  const orderOf = new Map(orderIds.map((id) => [eventIdOf.captured(id), id]))
  const { entries } = await container
    .resolve<LedgerService>(LEDGER_MODULE)
    .entries({ eventIds: [...orderOf.keys()], take: orderIds.length, skip: 0 })
  return new Map(
    entries.map(({ eventId, occurredOn }) => [orderOf.get(eventId) ?? "", occurredOn]),
  )
}
