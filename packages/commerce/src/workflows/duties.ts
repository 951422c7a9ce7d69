import type { Bilingual } from "@sentra/contracts"
import { now } from "../lib/clock.js"
import { databaseIn } from "../lib/database-in.js"
import { PARTNER_MODULE, type PartnerService } from "../modules/partner/index.js"
import {
  PRODUCTION_MODULE,
  type PendingAllocation,
  type ProductionService,
} from "../modules/production/index.js"
import { STAFF_MODULE, type StaffService } from "../modules/staff/index.js"
import { dutyOf, type Duty } from "./books/duty.js"
import { postFacts } from "./books/post-fact/index.js"
import { FACT_KINDS, factKind, type FactKindName } from "./facts.js"
import { allocateOrder, type AllocateOrderInput } from "./making/allocate-order/index.js"
import { finishPlacing } from "./partnership/place-bulk-order/index.js"
import { UNPAID_DUTIES } from "./shop/cancel-unpaid-orders/index.js"
import { expiredClaims } from "./shop/claim-lots/release-expired-claims.js"
import { cutShortCaptures } from "./shop/mend-capture/index.js"
import { leftPurchases } from "./shop/place-shop-order/index.js"
import { recordRetailDeliveryWorkflow } from "./shop/record-retail-delivery/index.js"
import { unrecordedParcels } from "./shop/record-retail-delivery/read-parcel.js"
import { giveBack } from "./shop/refund-order/give-back.js"
import { foreignRefunds } from "./shop/refund-order/medusa-refunds.js"
import { takeIn } from "./shop/refund-order/take-in.js"
import { sellFromLotsWorkflow } from "./shop/sell-from-lots/index.js"
import { unsoldRetailOrders } from "./shop/sell-from-lots/unsold-orders.js"
import { canceledOrdersWithPieces } from "./shop/take-back-sale/canceled-orders.js"
import { takeBackSaleWorkflow } from "./shop/take-back-sale/index.js"
import { carryOutApproval } from "./staff/carry-out-approval/index.js"

/** A living request finishes its own order; only older ones were left by somebody. */
const PLACING_MILLISECONDS_MAX = 5_000

const DECIDING_MILLISECONDS_MAX = 5_000

/** Bulk orders that are recorded and whose order may not be whole yet. */
const placing: Duty = {
  name: "placing",
  title: { id: "Pesanan grosir yang belum selesai dibuat", en: "Bulk orders being placed" },
  async unfinished(container, page) {
    const before = new Date(now().getTime() - PLACING_MILLISECONDS_MAX)
    const orders = await container
      .resolve<PartnerService>(PARTNER_MODULE)
      .unfinishedBulkOrders({ before, ...page })
    return orders.map((order) => ({
      id: order.id,
      finish: () => finishPlacing(container, order),
    }))
  },
}

/** Orders, rejections and declines whose pieces nobody was given yet. */
const allocations: Duty = {
  name: "allocations",
  title: { id: "Potong yang menunggu perajin", en: "Pieces waiting for makers" },
  async unfinished(container, page) {
    const pending = await container
      .resolve<ProductionService>(PRODUCTION_MODULE)
      .work.pendingAllocations(page)
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
const sales: Duty = dutyOf(
  "sales",
  { id: "Pesanan toko yang belum diambil dari stok", en: "Shop orders to sell from lots" },
  unsoldRetailOrders,
  (container, orderId) => sellFromLotsWorkflow(container).run({ input: { orderId } }),
)

/** Cancelled shop orders whose pieces are not for sale again yet. */
const cancellations: Duty = dutyOf(
  "cancellations",
  { id: "Pesanan toko yang dibatalkan", en: "Cancelled shop orders to take back" },
  (container, page) => canceledOrdersWithPieces(databaseIn(container), page),
  (container, orderId) => takeBackSaleWorkflow(container).run({ input: { orderId } }),
)

/** Parcels that arrived without anybody noting it. */
const parcels: Duty = dutyOf(
  "parcels",
  { id: "Paket yang sudah sampai", en: "Parcels that arrived" },
  (container, page) => unrecordedParcels(databaseIn(container), page),
  (container, fulfillmentId) =>
    recordRetailDeliveryWorkflow(container).run({ input: { fulfillmentId } }),
)

const POSTING_TITLES: Readonly<Record<FactKindName, Bilingual>> = {
  captures: { id: "Penjualan toko ke pembukuan", en: "Shop sales to post" },
  refunds: { id: "Pengembalian uang ke pembukuan", en: "Refunds to post" },
  inspections: { id: "Pekerjaan diterima ke pembukuan", en: "Accepted work to post" },
  "reversed-acceptances": {
    id: "Penerimaan yang dibatalkan ke pembukuan",
    en: "Reversed acceptances to post",
  },
  receipts: { id: "Uang masuk dari mitra ke pembukuan", en: "Receipts of partners to post" },
  deliveries: { id: "Serah terima ke pembukuan", en: "Handed over goods to post" },
  releases: { id: "Hasil anggota yang siap dibayar", en: "Members' earnings to release" },
  payouts: { id: "Pembayaran anggota ke pembukuan", en: "Payouts to post" },
  movements: { id: "Kas dan bank ke pembukuan", en: "Cash and bank movements to post" },
}

/** A living request gives its own refund; only older ones were left by somebody. */
const GIVING_MILLISECONDS_MAX = 30_000

/** Refunds that were asked for and that Medusa may not have given yet. */
const refundsToGive: Duty = dutyOf(
  "refunds-to-give",
  { id: "Pengembalian uang yang belum diberikan", en: "Refunds to give back" },
  (container, page) =>
    container.resolve<ProductionService>(PRODUCTION_MODULE).refunding.toGive({
      askedBefore: new Date(now().getTime() - GIVING_MILLISECONDS_MAX),
      ...page,
    }),
  giveBack,
)

/** What Medusa gave back by itself, such as by cancelling an order. */
const refundsToTakeIn: Duty = {
  name: "refunds-to-take-in",
  title: { id: "Pengembalian uang dari pembatalan", en: "Refunds of cancelled orders to take in" },
  async unfinished(container, page) {
    const foreign = await foreignRefunds(databaseIn(container), page)
    return foreign.map((refund) => ({ id: refund.id, finish: () => takeIn(container, refund) }))
  },
}

/** Facts that do not say yet that they stand in the books. */
const posting = (kind: FactKindName): Duty =>
  dutyOf(
    `post-${kind}`,
    POSTING_TITLES[kind],
    (container, page) => factKind(kind).unposted(container, page),
    (container, id) => postFacts(container, kind, [id]),
  )

/** Requests that were decided, by somebody whose server ended before it was done. */
const decisions: Duty = dutyOf(
  "decisions",
  { id: "Persetujuan yang belum dikerjakan", en: "Decided requests to carry out" },
  (container, page) =>
    container.resolve<StaffService>(STAFF_MODULE).approvals.unfinished({
      decidedBefore: new Date(now().getTime() - DECIDING_MILLISECONDS_MAX),
      ...page,
    }),
  carryOutApproval,
)

/** In the order in which one may lead to the next. */
export const DUTIES: readonly Duty[] = [
  placing,
  allocations,
  leftPurchases,
  sales,
  cutShortCaptures,
  cancellations,
  parcels,
  decisions,
  refundsToGive,
  refundsToTakeIn,
  ...factKindNames().map(posting),
]

/** With those that have a job and a time of their own. */
const ALL_DUTIES: readonly Duty[] = [...DUTIES, expiredClaims, ...UNPAID_DUTIES]

export const dutyNamed = (name: string): Duty | undefined =>
  ALL_DUTIES.find((duty) => duty.name === name)

function factKindNames(): FactKindName[] {
  const isName = (name: string): name is FactKindName => name in FACT_KINDS
  return Object.keys(FACT_KINDS).filter(isName)
}
