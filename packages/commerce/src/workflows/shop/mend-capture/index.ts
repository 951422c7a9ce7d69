import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"
import { databaseIn } from "../../../lib/database-in.js"
import { exclusively } from "../../../lib/exclusively.js"
import { dutyOf, type Duty } from "../../books/duty.js"
import { leftCapture, leftCaptures } from "./left-captures.js"

/**
 * Captures that Medusa noted and whose order does not know of the money yet, since a process was
 * killed between the two. The books have the sale by then; the order's own page would say for ever
 * that it is unpaid, and capturing again is refused.
 */
export const cutShortCaptures: Duty = dutyOf(
  "captures",
  { id: "Pembayaran yang belum tercatat pada pesanannya", en: "Payments whose orders do not know" },
  (container, page) => leftCaptures(databaseIn(container), page),
  mendCapture,
)

/**
 * Brings a capture to its end. Staff captured it because they saw the money, so that no provider
 * has to be asked; Medusa's own workflow, run again on what is captured, notes what is missing
 * once.
 */
function mendCapture(container: MedusaContainer, paymentId: string): Promise<void> {
  return exclusively(container, [`capture:${paymentId}`], async () => {
    const left = await leftCapture(databaseIn(container), paymentId)
    if (!left) return
    const seen = { id: paymentId, captured_at: left.at }
    await container.resolve(Modules.PAYMENT).updatePayment(seen)
    await capturePaymentWorkflow(container).run({ input: { payment_id: paymentId } })
  })
}
