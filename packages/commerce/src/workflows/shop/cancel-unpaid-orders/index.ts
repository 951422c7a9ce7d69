import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { now } from "../../../lib/clock.js"
import { databaseIn } from "../../../lib/database-in.js"
import { dutyOf, type Duty } from "../../books/duty.js"
import { sweepDuty } from "../../books/sweep-duty.js"
import { unpaidSince } from "./pay-until.js"
import { holdUncaptured, ordersWithClosedPayments, unpaidPayments } from "./unpaid-orders.js"

/**
 * A capture that had begun when its payment was closed is over by then, and shows as a capture.
 */
const CLOSED_FOR_MILLISECONDS = 60_000

/** Payments whose time is over: closed first, so that nobody can capture them any more. */
const unpaid: Duty = dutyOf(
  "unpaid-payments",
  { id: "Pembayaran yang lewat waktu", en: "Payments whose time is over" },
  (container, page) =>
    unpaidPayments(databaseIn(container), { placedBefore: unpaidSince(now()), ...page }),
  closePayment,
)

/** Orders whose payment was closed a while ago, unless money was seen after all. */
const closed: Duty = dutyOf(
  "unpaid-orders",
  { id: "Pesanan toko yang tidak dibayar", en: "Shop orders that nobody paid" },
  (container, page) =>
    ordersWithClosedPayments(databaseIn(container), {
      closedBefore: new Date(now().getTime() - CLOSED_FOR_MILLISECONDS),
      ...page,
    }),
  (container, orderId) => cancelOrderWorkflow(container).run({ input: { order_id: orderId } }),
)

export const UNPAID_DUTIES: readonly Duty[] = [closed, unpaid]

/**
 * Cancels shop orders whose transfer did not come in time, so that others can buy the pieces: at
 * one round the payment is closed, at a later one the order is cancelled. Tells how many were.
 */
export async function cancelUnpaidOrders(container: MedusaContainer): Promise<number> {
  const canceled = await sweepDuty(container, closed)
  await sweepDuty(container, unpaid)
  return canceled
}

/**
 * Medusa captures no closed payment. A transfer has no provider to ask, so it may be closed while
 * its row is held.
 */
async function closePayment(container: MedusaContainer, paymentId: string): Promise<void> {
  await databaseIn(container).transaction(async (sql) => {
    if (!(await holdUncaptured(sql, paymentId))) return
    await container.resolve(Modules.PAYMENT).cancelPayment(paymentId)
  })
}
