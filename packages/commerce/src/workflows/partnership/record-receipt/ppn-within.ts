import { rupiah, splitDownPayment } from "@sentra/domain"
import type { NewReceipt } from "../../../modules/partner/index.js"
import type { OrderReading } from "../../../reading/order-money.js"

/** What of a transfer is PPN: of a down payment its part; an invoice's PPN was booked with it. */
export function ppnWithin(
  { order, room, ppnRule }: OrderReading,
  { kind, amount }: Pick<NewReceipt, "kind" | "amount">,
): bigint {
  if (kind === "payment") return 0n
  return splitDownPayment(rupiah(amount), room, order.taxCollector ? undefined : ppnRule).ppn
}
