import { now } from "../lib/clock.js"
import { databaseIn } from "../lib/database-in.js"
import { PARTNER_MODULE, type PartnerService } from "../modules/partner/index.js"
import {
  PRODUCTION_MODULE,
  type PendingAllocation,
  type ProductionService,
} from "../modules/production/index.js"
import { allocateOrder, type AllocateOrderInput } from "./making/allocate-order/index.js"
import { finishPlacing } from "./partnership/place-bulk-order/index.js"
import { postFacts } from "./books/post-fact/index.js"
import { FACT_KINDS, factKind, type FactKindName } from "./facts.js"
import { recordRetailDeliveryWorkflow } from "./shop/record-retail-delivery/index.js"
import { unrecordedParcels } from "./shop/record-retail-delivery/read-parcel.js"
import { sellFromLotsWorkflow } from "./shop/sell-from-lots/index.js"
import { unsoldRetailOrders } from "./shop/sell-from-lots/unsold-orders.js"
import { canceledOrdersWithPieces } from "./shop/take-back-sale/canceled-orders.js"
import { takeBackSaleWorkflow } from "./shop/take-back-sale/index.js"
import { TASKS_PER_ROUND, type Duty } from "./books/duty.js"

/** A living request finishes its own order; only older ones were left by somebody. */
const PLACING_MILLISECONDS_MAX = 5_000

/** Bulk orders whose intent is recorded and whose order may not be whole yet. */
const placing: Duty = {
  name: "bulk orders being placed",
  async unfinished(container) {
    const { bulkOrders } = await container.resolve<PartnerService>(PARTNER_MODULE).bulkOrders({
      status: "placing",
      createdBefore: new Date(now().getTime() - PLACING_MILLISECONDS_MAX),
      take: TASKS_PER_ROUND,
    })
    return bulkOrders.map((order) => ({
      id: order.id,
      finish: () => finishPlacing(container, order),
    }))
  },
}

/** Orders, rejections and declines whose pieces nobody was given yet. */
const allocations: Duty = {
  name: "pieces waiting for makers",
  async unfinished(container) {
    const pending = await container
      .resolve<ProductionService>(PRODUCTION_MODULE)
      .work.pendingAllocations({ take: TASKS_PER_ROUND })
    const byCause = new Map(pending.map((row) => [row.causeId, row]))
    return [...byCause.values()].map((row) => ({
      id: row.causeId,
      finish: () => allocateOrder(container, inputOf(row)),
    }))
  },
}

/** A new order is divided whole; a rejection or decline concerns its own line and pieces. */
const inputOf = (row: PendingAllocation): AllocateOrderInput => ({
  orderId: row.orderId,
  cause: row.cause,
  causeId: row.causeId,
  ...(row.cause !== "ordered" && {
    line: { orderedLineId: row.orderedLineId, pieces: row.pieces },
  }),
  ...(row.declinedBy && { exceptArtisanId: row.declinedBy }),
})

/** Shop orders whose claims are not sold and whose lines are not frozen yet. */
const sales: Duty = {
  name: "shop orders to sell from lots",
  async unfinished(container) {
    const orderIds = await unsoldRetailOrders(container, TASKS_PER_ROUND)
    return orderIds.map((orderId) => ({
      id: orderId,
      finish: () => sellFromLotsWorkflow(container).run({ input: { orderId } }),
    }))
  },
}

/** Cancelled shop orders whose pieces are not for sale again yet. */
const cancellations: Duty = {
  name: "cancelled shop orders to take back",
  async unfinished(container) {
    const orderIds = await canceledOrdersWithPieces(databaseIn(container), TASKS_PER_ROUND)
    return orderIds.map((orderId) => ({
      id: orderId,
      finish: () => takeBackSaleWorkflow(container).run({ input: { orderId } }),
    }))
  },
}

/** Parcels that arrived without anybody noting it. */
const parcels: Duty = {
  name: "parcels that arrived",
  async unfinished(container) {
    const ids = await unrecordedParcels(databaseIn(container), TASKS_PER_ROUND)
    return ids.map((fulfillmentId) => ({
      id: fulfillmentId,
      finish: () => recordRetailDeliveryWorkflow(container).run({ input: { fulfillmentId } }),
    }))
  },
}

/** Facts that do not say yet that they stand in the books. */
const posting = (kind: FactKindName): Duty => ({
  name: `${kind} to post`,
  async unfinished(container) {
    const ids = await factKind(kind).unposted(container, TASKS_PER_ROUND)
    return ids.map((id) => ({ id, finish: () => postFacts(container, kind, [id]) }))
  },
})

/** In the order in which one may lead to the next. */
export const DUTIES: readonly Duty[] = [
  placing,
  allocations,
  sales,
  cancellations,
  parcels,
  ...factKindNames().map(posting),
]

function factKindNames(): FactKindName[] {
  const isName = (name: string): name is FactKindName => name in FACT_KINDS
  return Object.keys(FACT_KINDS).filter(isName)
}
