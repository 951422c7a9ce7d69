import { z } from "zod"
import { count, day, instant, rupiahString } from "./shared.js"

/** What an invoice and an order have in common; the same words on every page. */
const figures = {
  /** Price and PPN. */
  gross: rupiahString,
  ppn: rupiahString,
  /** Paid in advance and used up by what was delivered, with its PPN. */
  downPaymentUsed: rupiahString,
  /** PPN that a collector pays to the state itself. */
  ppnKeptByBuyer: rupiahString,
  pph22Kept: rupiahString,
  /** What the partner transfers. */
  payable: rupiahString,
  paid: rupiahString,
  /** What is still owed for invoices. */
  due: rupiahString,
}

/** One delivery's invoice: gross − down payment used − PPN, PPh 22 kept = payable = paid + due. */
export const bill = z.object({ ...figures, dueOn: day })
export type Bill = z.infer<typeof bill>

/** A whole order: gross − PPN and PPh 22 kept = payable = down payments + paid + outstanding. */
export const orderMoney = z.object({
  ...figures,
  /** The first day on which something of `due` is due. */
  dueOn: day.nullable(),
  downPaymentReceived: rupiahString,
  downPaymentLeft: rupiahString,
  /** What of the down payment of the terms has not come in. */
  downPaymentDue: rupiahString,
  invoiced: rupiahString,
  /** `due`, and what later deliveries will cost. */
  outstanding: rupiahString,
})
export type OrderMoney = z.infer<typeof orderMoney>

export const billedDelivery = z.object({
  deliveryId: z.string(),
  number: z.string(),
  deliveredAt: instant,
  pieces: count,
  /** Null until the books have it. */
  bill: bill.nullable(),
})
export type BilledDelivery = z.infer<typeof billedDelivery>
