import type { Bill as BillFigures, OrderMoney as OrderFigures } from "@sentra/domain"
import type { BilledDelivery, Bill, OrderMoney } from "@sentra/contracts"
import type { OrderReading } from "./order-money.js"
import { piecesDelivered } from "./sold-lines.js"

type Figures = Pick<
  Bill,
  "gross" | "ppn" | "downPaymentUsed" | "ppnKeptByBuyer" | "pph22Kept" | "payable" | "paid" | "due"
>

/** What an order and an invoice have in common, as JSON carries it. */
const figuresOf = (money: BillFigures | OrderFigures): Figures => ({
  gross: money.gross.toString(),
  ppn: money.ppn.toString(),
  downPaymentUsed: money.downPaymentUsed.toString(),
  ppnKeptByBuyer: money.ppnKeptByBuyer.toString(),
  pph22Kept: money.pph22Kept.toString(),
  payable: money.payable.toString(),
  paid: money.paid.toString(),
  due: money.due.toString(),
})

export const showBill = (bill: BillFigures): Bill => ({ ...figuresOf(bill), dueOn: bill.dueOn })

export const showOrderMoney = (money: OrderFigures): OrderMoney => ({
  ...figuresOf(money),
  dueOn: money.dueOn ?? null,
  downPaymentReceived: money.downPaymentReceived.toString(),
  downPaymentLeft: money.downPaymentLeft.toString(),
  downPaymentDue: money.downPaymentDue.toString(),
  invoiced: money.invoiced.toString(),
  outstanding: money.outstanding.toString(),
})

export const showDelivery = ({
  delivery,
  bill,
}: OrderReading["deliveries"][number]): BilledDelivery => ({
  deliveryId: delivery.id,
  number: delivery.number,
  deliveredAt: delivery.deliveredAt.toISOString(),
  pieces: piecesDelivered(delivery),
  bill: bill ? showBill(bill) : null,
})
