import type { MedusaContainer } from "@medusajs/framework/types"
import type { BulkOrderDetail, BulkOrderProgressLine } from "@sentra/contracts"
import { ARTISAN_MODULE, type ArtisanService } from "../../../../../modules/artisan/index.js"
import type { BulkOrder } from "../../../../../modules/partner/index.js"
import {
  PRODUCTION_MODULE,
  type LineProgress,
  type OrderedLine,
  type ProductionService,
} from "../../../../../modules/production/index.js"
import { frozenRequest } from "../../../../../workflows/partnership/place-bulk-order/frozen-request.js"
import { readOrderMoney } from "../../../../../reading/order-money.js"
import { showDelivery } from "../../../../../reading/show-order-money.js"
import { soldLinesOf } from "../../../../../reading/sold-lines.js"
import { stopsOfKits } from "../../../../../reading/stops.js"
import { summariesOf } from "./summary.js"

/** One bulk order with its lines by stop, the members who work on it, and what was handed over. */
export async function detailOf(
  container: MedusaContainer,
  order: BulkOrder,
): Promise<BulkOrderDetail | undefined> {
  const production = container.resolve<ProductionService>(PRODUCTION_MODULE)
  const orderIds = [order.orderId]
  const [summary] = await summariesOf(container, [order])
  if (!summary) return undefined
  const lines = await production.lines.find({ orderIds })
  const progress = await production.lines.progress({ orderIds })
  const [reading] = await readOrderMoney(container, [order])
  return {
    ...summary,
    note: order.note,
    lines: progressLines(order, lines, progress),
    makers: await makersOf(container, lines),
    deliveries: reading?.deliveries.map(showDelivery) ?? [],
    shares: sharesOf(order, lines),
  }
}

function progressLines(
  order: BulkOrder,
  lines: readonly OrderedLine[],
  progress: readonly LineProgress[],
): BulkOrderProgressLine[] {
  const byLine = new Map(progress.map((row) => [row.orderedLineId, row]))
  const { lines: asked } = frozenRequest.parse(order.request)
  const notes = new Map(asked.map(({ orderLineId, note }) => [orderLineId, note]))
  return soldLinesOf(lines.toSorted(asOrdered)).map((line) => ({
    orderLineId: line.orderLineId,
    variantSku: line.sku,
    title: line.title,
    size: line.size,
    unitPrice: line.unitPrice.toString(),
    net: line.lines.reduce((total, { netExcludingTax }) => total + netExcludingTax, 0n).toString(),
    dueOn: line.lines[0]?.dueOn ?? null,
    note: notes.get(line.orderLineId) ?? null,
    stops: stopsOfKits(line.lines.flatMap(({ id }) => byLine.get(id) ?? [])),
  }))
}

/** The buyer's own order of rows, which the ids of the order lines carry. */
const asOrdered = (a: OrderedLine, b: OrderedLine): number =>
  a.orderLineId < b.orderLineId ? -1 : 1

/** Members who hold or made pieces of the order, most pieces first. */
async function makersOf(
  container: MedusaContainer,
  lines: readonly OrderedLine[],
): Promise<BulkOrderDetail["makers"]> {
  const rows = await container
    .resolve<ProductionService>(PRODUCTION_MODULE)
    .lines.openPieces({ lineIds: lines.map(({ id }) => id) })
  const piecesOf = new Map<string, number>()
  for (const { artisanId, open, accepted } of rows) {
    piecesOf.set(artisanId, (piecesOf.get(artisanId) ?? 0) + open + accepted)
  }
  const artisans = await container
    .resolve<ArtisanService>(ARTISAN_MODULE)
    .artisans({ ids: [...piecesOf.keys()] })
  return artisans
    .map(({ id, memberNumber, name, workshop }) => ({
      memberNumber,
      name,
      workshop,
      pieces: piecesOf.get(id) ?? 0,
    }))
    .filter(({ pieces }) => pieces > 0)
    .sort((a, b) => b.pieces - a.pieces || (a.memberNumber < b.memberNumber ? -1 : 1))
}

function sharesOf(order: BulkOrder, lines: readonly OrderedLine[]): BulkOrderDetail["shares"] {
  const artisan = lines.reduce((total, line) => total + line.artisanShareTotal, 0n)
  return {
    price: order.total.toString(),
    artisan: artisan.toString(),
    cooperative: (order.net - artisan).toString(),
    tax: order.tax.toString(),
  }
}
