import type { MedusaContainer } from "@medusajs/framework/types"
import type { BulkOrderSummary } from "@sentra/contracts"
import { jakartaDay, now } from "../../../../../lib/clock.js"
import { groupBy } from "../../../../../lib/group-by.js"
import {
  PARTNER_MODULE,
  type BulkOrder,
  type PartnerService,
} from "../../../../../modules/partner/index.js"
import {
  PRODUCTION_MODULE,
  type LineProgress,
  type ProductionService,
} from "../../../../../modules/production/index.js"
import { dueDayOf, lateDaysOf } from "../../../../../reading/lateness.js"
import { readOrderMoney } from "../../../../../reading/order-money.js"
import { showOrderMoney } from "../../../../../reading/show-order-money.js"
import { sumOfStops } from "../../../../../reading/stops.js"

/**
 * Bulk orders as a list shows them, with how far each has come and what it comes to: a handful of
 * statements for any number.
 */
export async function summariesOf(
  container: MedusaContainer,
  bulkOrders: readonly BulkOrder[],
): Promise<BulkOrderSummary[]> {
  const progress = await container
    .resolve<ProductionService>(PRODUCTION_MODULE)
    .lines.progress({ orderIds: bulkOrders.map(({ orderId }) => orderId) })
  const byOrder = groupBy(progress, ({ orderId }) => orderId)
  const names = await namesOf(container, bulkOrders)
  const readings = await readOrderMoney(container, bulkOrders)
  return readings.map(({ order, money }) => ({
    ...summaryOf(
      order,
      names.get(order.placedBy) ?? "",
      byOrder.get(order.orderId) ?? [],
    ),
    money: showOrderMoney(money),
  }))
}

async function namesOf(
  container: MedusaContainer,
  bulkOrders: readonly BulkOrder[],
): Promise<ReadonlyMap<string, string>> {
  const id = [...new Set(bulkOrders.map(({ placedBy }) => placedBy))]
  const users = await container
    .resolve<PartnerService>(PARTNER_MODULE)
    .listPartnerUsers({ id }, { select: ["id", "name"], take: id.length })
  return new Map(users.map((user) => [user.id, user.name]))
}

/** An order still being placed has no lines in production yet: all of it is ordered, no more. */
const summaryOf = (
  order: BulkOrder,
  placedBy: string,
  lines: readonly LineProgress[],
): Omit<BulkOrderSummary, "money"> => ({
  id: order.id,
  orderId: order.orderId,
  displayId: order.orderDisplayId,
  reference: order.reference,
  poNumber: order.poNumber,
  status: order.status,
  requestedOn: order.requestedOn,
  placedBy,
  placedAt: (order.placedAt ?? order.createdAt).toISOString(),
  pieces: order.pieces,
  net: order.net.toString(),
  tax: order.tax.toString(),
  total: order.total.toString(),
  stops: { ...sumOfStops(lines), ordered: order.pieces },
  dueOn: dueDayOf(lines) ?? order.requestedOn,
  lateDays: lateDaysOf(lines, jakartaDay(now())),
})
