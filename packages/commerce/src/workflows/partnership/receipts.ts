import type { MedusaContainer } from "@medusajs/framework/types"
import {
  downPaymentReceived,
  eventIdOf,
  partnerPaidLessPph22,
  rupiah,
  type Entry,
} from "@sentra/domain"
import {
  PARTNER_MODULE,
  type BulkOrder,
  type PartnerService,
  type Receipt,
} from "../../modules/partner/index.js"
import type { FactKind } from "../books/fact-kind.js"
import { downPaymentLock } from "./down-payments.js"

const partnersIn = (container: MedusaContainer): PartnerService =>
  container.resolve<PartnerService>(PARTNER_MODULE)

/** What came in from partners: an order's down payment (W1) or an invoice's payment (W3). */
export const receipts: FactKind = {
  async unposted(container, page) {
    const facts = await partnersIn(container).receipts({ unpostedOnly: true, ...page })
    return facts.map(({ id }) => id)
  },
  async locksOf(container, ids) {
    const facts = await partnersIn(container).receipts({ ids })
    return [...new Set(facts.map(({ partnerId }) => downPaymentLock(partnerId)))]
  },
  async entriesOf(container, ids) {
    const facts = await partnersIn(container).receipts({ ids })
    const { bulkOrders } = await partnersIn(container).bulkOrders({
      ids: [...new Set(facts.map(({ bulkOrderId }) => bulkOrderId))],
    })
    const orders = new Map(bulkOrders.map((order) => [order.id, order]))
    return facts.map((receipt) => entryOfReceipt(receipt, orders.get(receipt.bulkOrderId)))
  },
  async markPosted(container, ids) {
    await partnersIn(container).markReceiptsPosted(ids)
  },
}

/** W1, or W3 (W3w where PPh 22 was kept). The memo says which order or reference it was. */
export function entryOfReceipt(
  receipt: Receipt,
  order: Pick<BulkOrder, "poNumber"> | undefined,
): Entry {
  const { partnerId, amount, ppn, pph22, receivedOn } = receipt
  const event = {
    eventId: receiptEventId(receipt),
    occurredOn: receivedOn,
    memo: [order?.poNumber, receipt.bankReference].filter(Boolean).join(", "),
    partnerId,
  }
  return receipt.kind === "down_payment"
    ? downPaymentReceived({ ...event, downPayment: rupiah(amount - ppn), ppn: rupiah(ppn) })
    : partnerPaidLessPph22({ ...event, received: rupiah(amount), pph22: rupiah(pph22) })
}

/** The name in the books of what came in. */
const receiptEventId = ({ id, kind }: Pick<Receipt, "id" | "kind">): string =>
  kind === "down_payment" ? eventIdOf.downPaymentReceived(id) : eventIdOf.partnerPaid(id)
