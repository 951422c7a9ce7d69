import type { MedusaContainer } from "@medusajs/framework/types"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { databaseIn } from "../../../lib/database-in.js"
import { exclusively } from "../../../lib/exclusively.js"
import { contradiction } from "../../../lib/module-errors.js"
import { conflict } from "../../../lib/refusal.js"
import { crashPoint } from "../../../lib/step.js"
import {
  PRODUCTION_MODULE,
  type OrderRefund,
  type ProductionService,
} from "../../../modules/production/index.js"
import { medusaRefundNoted, paymentWith } from "./medusa-refunds.js"

/**
 * Lets Medusa give a refund back, once: its note there is our id, so whoever comes after a crash
 * sees what Medusa holds before anything is given again.
 */
export async function giveBack(container: MedusaContainer, refundId: string): Promise<void> {
  const { refunding } = container.resolve<ProductionService>(PRODUCTION_MODULE)
  await exclusively(container, [`refund ${refundId}`], async () => {
    const [refund] = await refunding.refunds({ ids: [refundId] })
    if (!refund) throw contradiction(`There is no refund ${refundId}.`)
    if (refund.givenAt ?? refund.withdrawnAt) return
    const held = await medusaRefundNoted(databaseIn(container), refundId)
    const medusaRefundId = held ?? (await giveInMedusa(container, refund))
    crashPoint("refund-given-by-medusa")
    await refunding.markGiven({ id: refundId, medusaRefundId })
  })
}

async function giveInMedusa(container: MedusaContainer, refund: OrderRefund): Promise<string> {
  const database = databaseIn(container)
  const paymentId = await paymentWith(database, refund.orderId, refund.amount)
  if (paymentId === undefined) {
    throw conflict({
      field: "amount",
      id: "Jumlah ini lebih dari uang pesanan yang masih diterima. Muat ulang halaman ini.",
      en: "That is more than what is left of this order's money. Reload this page.",
    })
  }
  await refundPaymentWorkflow(container).run({
    input: {
      payment_id: paymentId,
      amount: refund.amount.toString(),
      created_by: refund.askedBy,
      note: refund.id,
    },
  })
  const given = await medusaRefundNoted(database, refund.id)
  if (given === undefined) throw contradiction(`Medusa does not hold refund ${refund.id}.`)
  return given
}
