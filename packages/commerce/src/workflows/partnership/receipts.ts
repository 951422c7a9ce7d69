import type { MedusaContainer } from "@medusajs/framework/types"
import {
  correctionOf,
  downPaymentReceived,
  eventIdOf,
  partnerPaidLessPph22,
  rupiah,
  type Entry,
} from "@sentra/domain"
import { jakartaDay } from "../../lib/clock.js"
import { LEDGER_MODULE, type LedgerService } from "../../modules/ledger/index.js"
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

/**
 * What came in from partners: an order's down payment (W1) or an invoice's payment (W3), and the
 * mirror image of what was entered wrongly.
 */
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
    return facts.flatMap((receipt) => entriesOfReceipt(receipt, orders.get(receipt.bulkOrderId)))
  },
  async markPosted(container, ids) {
    const facts = await partnersIn(container).receipts({ ids })
    const mirrorOf = new Map(facts.map((receipt) => [receipt.id, reversalEventId(receipt)]))
    const posted = new Set(
      await container
        .resolve<LedgerService>(LEDGER_MODULE)
        .postedEventIds([...mirrorOf.values()]),
    )
    const reversedIds = ids.filter((id) => posted.has(mirrorOf.get(id) ?? ""))
    await partnersIn(container).markReceiptsPosted({ ids, reversedIds })
  },
}

/** What came in; and where it was reversed, that it had not. */
function entriesOfReceipt(
  receipt: Receipt,
  order: Pick<BulkOrder, "poNumber"> | undefined,
): Entry[] {
  const entered = entryOfReceipt(receipt, order)
  const { reversedAt, reversalReason } = receipt
  if (reversedAt === null) return [entered]
  const memo = reversalReason ?? undefined
  return [entered, correctionOf(entered, { occurredOn: jakartaDay(reversedAt), memo })]
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

const reversalEventId = (receipt: Pick<Receipt, "id" | "kind">): string =>
  eventIdOf.corrected(receiptEventId(receipt))
