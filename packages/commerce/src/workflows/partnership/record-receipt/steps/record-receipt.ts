import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { at } from "../../../../lib/clock.js"
import { databaseIn } from "../../../../lib/database-in.js"
import { exclusively } from "../../../../lib/exclusively.js"
import { Refusal } from "../../../../lib/refusal.js"
import { sentraStep } from "../../../../lib/step.js"
import {
  PARTNER_MODULE,
  type NewTransfer,
  type PartnerService,
  type Receipt,
} from "../../../../modules/partner/index.js"
import { bankLineLock, refuseEnteredElsewhere } from "../../../../reading/bank-references.js"
import { readOrderMoney, type OrderReading } from "../../../../reading/order-money.js"
import { downPaymentLock } from "../../down-payments.js"
import { assertReceivable, noSuchOrder } from "../assert-receivable.js"
import type { ReceiptPart, RecordTransferInput } from "../index.js"
import { ppnWithin } from "../ppn-within.js"

/**
 * Writes the receipts down while nobody else enters or uses money of this partner: what is open
 * cannot be paid twice. A receipt is undone by its reversal alone, so there is no undo.
 */
export const recordReceiptStep = sentraStep(
  "record-partner-receipt",
  async (input: RecordTransferInput, { container }) => {
    const locks = [downPaymentLock(input.partnerId), bankLineLock(input.bankReference)]
    const receipts = await exclusively(container, locks, () => recordOnce(container, input))
    return new StepResponse({ receiptIds: receipts.map(({ id }) => id) })
  },
)

async function recordOnce(
  container: MedusaContainer,
  { parts, namesParts, at: moment, ...input }: RecordTransferInput,
): Promise<Receipt[]> {
  const partners = container.resolve<PartnerService>(PARTNER_MODULE)
  const transfer = { ...input, at: at(moment), parts: parts.map(entered) }
  const known = await partners.transferOf(transfer)
  if (known) return known
  const line = { reference: input.bankReference, field: "bankReference" }
  await refuseEnteredElsewhere(databaseIn(container), "receipts", line)
  const readings = await readingsOf(container, input.partnerId, parts)
  return partners.recordTransfer({
    ...transfer,
    parts: parts.map((part, index) =>
      saying(namesParts ? `parts.${index}.` : "", () =>
        receivable(readings.get(part.bulkOrderId), part, input.receivedOn),
      ),
    ),
  })
}

const entered = ({ openSeen: _, ...part }: ReceiptPart) => ({
  ...part,
  amount: BigInt(part.amount),
  pph22: BigInt(part.pph22),
})

function receivable(
  reading: OrderReading | undefined,
  part: ReceiptPart,
  receivedOn: string,
): NewTransfer["parts"][number] {
  const asked = entered(part)
  if (!reading) throw noSuchOrder()
  assertReceivable(reading, { ...asked, receivedOn }, BigInt(part.openSeen))
  const kind = asked.deliveryId === null ? "down_payment" : "payment"
  return { ...asked, ppn: ppnWithin(reading, { ...asked, kind }) }
}

/** Whoever entered several parts reads which of them is meant. */
function saying<Done>(prefix: string, work: () => Done): Done {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { type, sentence, field } = error.body
    if (!sentence || field === undefined) throw error
    throw new Refusal(type, { sentence, field: `${prefix}${field}` })
  }
}

async function readingsOf(
  container: MedusaContainer,
  partnerId: string,
  parts: readonly ReceiptPart[],
): Promise<ReadonlyMap<string, OrderReading>> {
  const ids = [...new Set(parts.map(({ bulkOrderId }) => bulkOrderId))]
  const { bulkOrders } = await container
    .resolve<PartnerService>(PARTNER_MODULE)
    .bulkOrders({ ids, partnerId, status: "placed" })
  const readings = await readOrderMoney(container, bulkOrders)
  return new Map(readings.map((reading) => [reading.order.id, reading]))
}
