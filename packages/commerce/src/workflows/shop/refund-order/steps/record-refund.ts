import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { at } from "../../../../lib/clock.js"
import { databaseIn } from "../../../../lib/database-in.js"
import { sentraStep } from "../../../../lib/step.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../../../modules/production/index.js"
import { medusaRefundNoted } from "../medusa-refunds.js"
import { refuseUnpaid } from "../refuse-unpaid.js"
import { takeInRefunds } from "../take-in.js"
import type { AskedRefund, RefundOrderInput } from "../types.js"

/**
 * Writes the refund down while nobody has given anything. Undone only where Medusa gave nothing.
 */
export const recordRefundStep = sentraStep(
  "record-refund",
  async (input: RefundOrderInput, { container }) => {
    await refuseUnpaid(container, input.orderId)
    await takeInRefunds(container, input.orderId)
    const refund = await container
      .resolve<ProductionService>(PRODUCTION_MODULE)
      .refunding.record({
        key: input.key,
        orderId: input.orderId,
        amount: BigInt(input.amount),
        pieces: input.pieces,
        delivery: input.delivery,
        versionSeen: input.versionSeen,
        reason: input.reason,
        makersAtFault: input.makersAtFault,
        note: input.note ?? null,
        askedBy: input.askedBy,
        at: at(input.at),
      })
    const asked: AskedRefund = { refundId: refund.id }
    return new StepResponse(asked, refund.id)
  },
  async (refundId, { container }) => {
    if (refundId === undefined) return
    if (await medusaRefundNoted(databaseIn(container), refundId)) return
    await container.resolve<ProductionService>(PRODUCTION_MODULE).refunding.withdraw(refundId)
  },
)
