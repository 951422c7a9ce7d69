import type { PartnerReceiptRequest, StaffPartnerOrderDetail } from "@sentra/contracts"
import { newKey, todayInJakarta } from "../../lib/format"

/** What a transfer may be for: the order in advance, or one delivery's invoice. */
export type Target = {
  /** Null for a down payment. */
  deliveryId: string | null
  number: string | null
  open: string
  /** What is probably coming in. */
  expected: string
  pph22Expected: string
}

const PPH22_NONE = "0"

/** Whatever of the order is open: invoices first, oldest first. */
export function targetsOf({ deliveries, money, advanceable }: StaffPartnerOrderDetail["order"]) {
  const invoices = deliveries.flatMap(({ deliveryId, number, bill }): Target[] => {
    if (!bill || bill.due === "0") return []
    const { due, pph22Expected } = bill
    const expected = (BigInt(due) - BigInt(pph22Expected)).toString()
    return [{ deliveryId, number, open: due, expected, pph22Expected }]
  })
  if (advanceable === "0") return invoices
  const advance: Target = {
    ...{ deliveryId: null, number: null, open: advanceable, pph22Expected: PPH22_NONE },
    expected: money.downPaymentDue === "0" ? "" : money.downPaymentDue,
  }
  return money.downPaymentDue === "0" ? [...invoices, advance] : [advance, ...invoices]
}

/** What the form holds; amounts as digits, or nothing yet. What is open is the page's to say. */
export type ReceiptDraft = Required<Omit<PartnerReceiptRequest, "openSeen">>

export const draftFor = ({ deliveryId, expected, pph22Expected }: Target): ReceiptDraft => ({
  ...{ key: newKey(), deliveryId, amount: expected, pph22: pph22Expected },
  ...{ slipNumber: "", bankReference: "", receivedOn: todayInJakarta() },
})

/** What goes to the server: the draft, and what the person saw as open when they sent it. */
export const requestOf = (draft: ReceiptDraft, { open }: Target): PartnerReceiptRequest => ({
  ...draft,
  pph22: draft.pph22 || PPH22_NONE,
  openSeen: open,
})

/** What would be open after it; below zero it is refused. */
export const leftAfter = ({ amount, pph22 }: ReceiptDraft, { open }: Target): string =>
  (BigInt(open) - BigInt(amount || 0) - BigInt(pph22 || 0)).toString()
