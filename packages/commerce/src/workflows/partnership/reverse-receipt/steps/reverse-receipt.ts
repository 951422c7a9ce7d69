import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { noteChange } from "../../../../lib/acting.js"
import { exclusively } from "../../../../lib/exclusively.js"
import { sentraStep } from "../../../../lib/step.js"
import { PARTNER_MODULE, type PartnerService } from "../../../../modules/partner/index.js"
import { downPaymentLock } from "../../down-payments.js"
import { assertReversible, receiptIn } from "../assert-reversible.js"

export type ReverseReceiptInput = { receiptId: string; reason: string }

/**
 * Notes the reversal while nobody else enters or uses money of this partner. What two people agreed
 * on is not undone.
 */
export const reverseReceiptStep = sentraStep(
  "reverse-receipt",
  async ({ receiptId, reason }: ReverseReceiptInput, { container }) => {
    const { partnerId } = await receiptIn(container, receiptId)
    await exclusively(container, [downPaymentLock(partnerId)], () =>
      reverse(container, { receiptId, reason }),
    )
    return new StepResponse(receiptId)
  },
)

async function reverse(
  container: MedusaContainer,
  { receiptId, reason }: ReverseReceiptInput,
): Promise<void> {
  const receipt = await receiptIn(container, receiptId)
  if (receipt.reversedAt !== null) return
  await assertReversible(container, receipt)
  await container.resolve<PartnerService>(PARTNER_MODULE).reverseReceipt({ receiptId, reason })
  noteChange({ id: receiptId, before: { reversed: false }, after: { reversed: true, reason } })
}
