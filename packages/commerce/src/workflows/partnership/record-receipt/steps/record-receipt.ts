import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { at } from "../../../../lib/clock.js"
import { exclusively } from "../../../../lib/exclusively.js"
import { sentraStep } from "../../../../lib/step.js"
import {
  PARTNER_MODULE,
  sameReceipt,
  type PartnerService,
  type Receipt,
} from "../../../../modules/partner/index.js"
import { readOrderMoney } from "../../../../reading/order-money.js"
import { downPaymentLock } from "../../down-payments.js"
import { assertReceivable, noSuchOrder } from "../assert-receivable.js"
import type { RecordReceiptInput } from "../index.js"
import { ppnWithin } from "../ppn-within.js"

/**
 * Writes the receipt down while nobody else enters or uses money of this partner: what is open
 * cannot be paid twice. A receipt is undone by its reversal alone, so there is no undo.
 */
export const recordReceiptStep = sentraStep(
  "record-partner-receipt",
  async (input: RecordReceiptInput, { container }) => {
    const { id } = await exclusively(container, [downPaymentLock(input.partnerId)], () =>
      recordOnce(container, input),
    )
    return new StepResponse({ receiptId: id })
  },
)

async function recordOnce(
  container: MedusaContainer,
  { openSeen, at: moment, ...input }: RecordReceiptInput,
): Promise<Receipt> {
  const partners = container.resolve<PartnerService>(PARTNER_MODULE)
  const receipt = {
    ...input,
    kind: input.deliveryId === null ? ("down_payment" as const) : ("payment" as const),
    amount: BigInt(input.amount),
    pph22: BigInt(input.pph22),
    at: at(moment),
  }
  const [known] = await partners.receipts({ keys: [input.key] })
  if (known) return sameReceipt(known, receipt)
  const { bulkOrders } = await partners.bulkOrders({
    ids: [input.bulkOrderId],
    partnerId: input.partnerId,
    status: "placed",
  })
  const [reading] = await readOrderMoney(container, bulkOrders)
  if (!reading) throw noSuchOrder()
  assertReceivable(reading, receipt, BigInt(openSeen))
  return partners.recordReceipt({ ...receipt, ppn: ppnWithin(reading, receipt) })
}
