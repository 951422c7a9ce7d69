import type { MedusaContainer } from "@medusajs/framework/types"
import type { ArtisanProfile } from "@sentra/contracts"
import { ACCOUNT } from "@sentra/domain/ledger"
import { rupiah } from "@sentra/domain/money"
import { cumulativePart } from "@sentra/domain/sharing"
import { LEDGER_MODULE, type LedgerService } from "../../../modules/ledger/index.js"
import {
  PRODUCTION_MODULE,
  type Delivery,
  type ProductionService,
  type Share,
} from "../../../modules/production/index.js"

/**
 * What the books hold for a member, by the day on which a parcel's holding time ends. What no
 * arrived parcel explains waits for one, so that all of it together is what the books say.
 */
export async function readHeldUntil(
  container: MedusaContainer,
  artisanId: string,
): Promise<ArtisanProfile["heldUntil"]> {
  const ledger = container.resolve<LedgerService>(LEDGER_MODULE)
  const held = (await ledger.balances(ACCOUNT.held, [artisanId])).get(artisanId) ?? 0n
  if (held <= 0n) return []
  const byDay = await freeOn(container, artisanId)
  let left = held
  const dated = [...byDay]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([releaseOn, planned]) => {
      const amount = planned < left ? planned : left
      left -= amount
      return { releaseOn, amount: amount.toString() }
    })
  const waiting = left > 0n ? [{ releaseOn: null, amount: left.toString() }] : []
  return [...dated, ...waiting].filter(({ amount }) => amount !== "0")
}

/** The member's part of every parcel that has arrived and is still held, by its day. */
async function freeOn(
  container: MedusaContainer,
  artisanId: string,
): Promise<Map<string, bigint>> {
  const production = container.resolve<ProductionService>(PRODUCTION_MODULE)
  const shares = await production.sharing.shares({ artisanId, unreleasedOnly: true })
  const ids = [...new Set(shares.map(({ orderedLineId }) => orderedLineId))]
  const lines = await production.lines.find({ ids })
  const piecesOf = new Map(lines.map(({ id, pieces }) => [id, pieces]))
  const orderIds = [...new Set(lines.map(({ orderId }) => orderId))]
  const byDay = new Map<string, bigint>()
  for (const delivery of await production.delivery.deliveries({ orderIds })) {
    const { releaseOn, releasedAt } = delivery
    if (releaseOn === null || releasedAt !== null) continue
    const part = partOf(delivery, shares, piecesOf)
    byDay.set(releaseOn, (byDay.get(releaseOn) ?? 0n) + part)
  }
  return byDay
}

const partOf = (
  { lines }: Delivery,
  shares: readonly Share[],
  piecesOf: ReadonlyMap<string, number>,
): bigint =>
  lines
    .flatMap(({ orderedLineId, pieces, deliveredBefore }) =>
      shares
        .filter((share) => share.orderedLineId === orderedLineId)
        .map(({ amount }) =>
          cumulativePart({
            total: rupiah(amount),
            linePieces: piecesOf.get(orderedLineId) ?? pieces,
            before: deliveredBefore,
            after: deliveredBefore + pieces,
          }),
        ),
    )
    .reduce((total, part) => total + part, 0n)
