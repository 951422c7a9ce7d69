import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { eventIdOf } from "@sentra/domain/ledger"
import { at } from "../../../../lib/clock.js"
import { databaseIn } from "../../../../lib/database-in.js"
import { conflict } from "../../../../lib/refusal.js"
import { sentraStep } from "../../../../lib/step.js"
import { LEDGER_MODULE, type LedgerService } from "../../../../modules/ledger/index.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../../../modules/production/index.js"
import { medusaRefundNoted } from "../medusa-refunds.js"
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

/** Only money that stands in the books can be given back from them. */
async function refuseUnpaid(container: MedusaContainer, orderId: string): Promise<void> {
  const ledger = container.resolve<LedgerService>(LEDGER_MODULE)
  const captured = eventIdOf.captured(orderId)
  const undone = eventIdOf.orderRefunded(orderId)
  const posted = await ledger.postedEventIds([captured, undone])
  if (posted.includes(undone)) {
    throw conflict({
      id: "Uang pesanan ini sudah dikembalikan seluruhnya.",
      en: "All money of this order was given back already.",
    })
  }
  if (!posted.includes(captured)) {
    throw conflict({
      id: "Pesanan ini belum tercatat dibayar. Catat pembayarannya dahulu, atau batalkan pesanan.",
      en: "This order is not recorded as paid. Record its payment first, or cancel the order.",
    })
  }
}
