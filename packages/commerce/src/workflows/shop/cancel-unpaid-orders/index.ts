import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { now } from "../../../lib/clock.js"
import { databaseIn } from "../../../lib/database-in.js"
import { messageOf } from "../../../lib/message-of.js"
import { unpaidSince } from "./pay-until.js"
import { closeUnpaidPayments, ordersWithClosedPayments } from "./unpaid-orders.js"

/**
 * A capture that had begun when its payment was closed is over by then, and shows as a capture.
 */
const CLOSED_FOR_MILLISECONDS = 60_000

/**
 * Cancels shop orders whose transfer did not come in time, so that others can buy the pieces. In
 * two rounds: first the payment is closed, so that nobody can capture it any more; at a later round
 * the order is cancelled unless money was seen after all. Each order by itself: one that fails is
 * logged and tried again. Tells how many were cancelled.
 */
export async function cancelUnpaidOrders(container: MedusaContainer): Promise<number> {
  const moment = now()
  const database = databaseIn(container)
  const closedBefore = new Date(moment.getTime() - CLOSED_FOR_MILLISECONDS)
  let canceled = 0
  for (const orderId of await ordersWithClosedPayments(database, closedBefore)) {
    try {
      await cancelOrderWorkflow(container).run({ input: { order_id: orderId } })
      canceled += 1
    } catch (error) {
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
      logger.error(`Unpaid order ${orderId} could not be cancelled: ${messageOf(error)}`)
    }
  }
  await closeUnpaidPayments(database, unpaidSince(moment))
  return canceled
}
