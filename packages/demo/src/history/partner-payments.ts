import { jakartaDay } from "@sentra/commerce/lib/clock"
import type { BulkOrder } from "@sentra/commerce/modules/partner"
import { readOrderMoney, type OrderReading } from "@sentra/commerce/reading/order-money"
import { recordPartnerReceipt } from "@sentra/commerce/workflows"
import { firstOf } from "../first-of.js"
import type { BulkStory } from "./bulk-story.js"
import type { Cast } from "./story.js"

/** W1: the down payment of the partner's terms, entered by staff as it came in. */
export async function payDownPayment(
  cast: Cast,
  moment: Date,
  story: BulkStory,
  order: BulkOrder,
): Promise<void> {
  const { money } = await readingOf(cast, order)
  if (money.downPaymentDue === 0n) return
  await enter(cast, moment, order, {
    key: `demo-${story.key}-down-payment`,
    bankReference: `TRF/${story.poNumber}`,
    amount: money.downPaymentDue,
    openSeen: money.advanceable,
  })
}

/** W3 (W3w for a collector): a delivery's invoice is paid when the partner's terms say so. */
export async function payInvoice(
  cast: Cast,
  moment: Date,
  order: BulkOrder,
  number: string,
): Promise<void> {
  const { deliveries } = await readingOf(cast, order)
  const paid = deliveries.find(({ delivery }) => delivery.number === number)
  if (!paid?.bill || paid.bill.due === 0n) return
  const { due, pph22Expected } = paid.bill
  await enter(cast, moment, order, {
    key: `demo-${number}-paid`,
    bankReference: `TRF/${number}`,
    deliveryId: paid.delivery.id,
    amount: due - pph22Expected,
    pph22: pph22Expected,
    slipNumber: pph22Expected > 0n ? `BP22/${number}` : null,
    openSeen: due,
  })
}

type Transfer = {
  key: string
  bankReference: string
  deliveryId?: string | null
  amount: bigint
  pph22?: bigint
  slipNumber?: string | null
  openSeen: bigint
}

async function enter(
  { container, treasurerId }: Cast,
  moment: Date,
  order: BulkOrder,
  { deliveryId = null, pph22 = 0n, slipNumber = null, ...transfer }: Transfer,
): Promise<void> {
  await recordPartnerReceipt(container, {
    ...{ partnerId: order.partnerId, bulkOrderId: order.id, deliveryId, slipNumber },
    ...{ key: transfer.key, bankReference: transfer.bankReference, enteredBy: treasurerId },
    amount: transfer.amount.toString(),
    pph22: pph22.toString(),
    openSeen: transfer.openSeen.toString(),
    receivedOn: jakartaDay(moment),
    at: moment.toISOString(),
  })
}

const readingOf = async ({ container }: Cast, order: BulkOrder): Promise<OrderReading> =>
  firstOf(await readOrderMoney(container, [order]), `money of ${order.poNumber}`)
