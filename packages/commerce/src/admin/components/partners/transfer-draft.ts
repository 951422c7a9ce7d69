import type { PartnerTransferRequest, ReceiptTarget } from "@sentra/contracts"
import { newKey, todayInJakarta } from "../../lib/format"

/** What is typed for one target that the transfer pays for; amounts as digits, or nothing yet. */
export type PartDraft = { amount: string; pph22: string; slipNumber: string }

export type TransferDraft = {
  key: string
  bankReference: string
  receivedOn: string
  /** By target; what is not in it is not paid by this transfer. */
  parts: Readonly<Record<string, PartDraft>>
}

export const emptyTransfer = (): TransferDraft => ({
  ...{ key: newKey(), bankReference: "", receivedOn: todayInJakarta(), parts: {} },
})

const ADVANCE = "advance"
export const nameOf = ({ bulkOrderId, deliveryId }: ReceiptTarget): string =>
  `${bulkOrderId} ${deliveryId ?? ADVANCE}`

/** An invoice comes whole, less what a collector keeps; how much comes in advance is not known. */
export const expectedOf = ({ deliveryId, open, pph22Expected }: ReceiptTarget): PartDraft => ({
  amount: deliveryId === null ? "" : (BigInt(open) - BigInt(pph22Expected)).toString(),
  pph22: pph22Expected === "0" ? "" : pph22Expected,
  slipNumber: "",
})

/** The draft with a target that the transfer pays for, or without it. */
export function choose(draft: TransferDraft, target: ReceiptTarget, paid: boolean): TransferDraft {
  const name = nameOf(target)
  const { [name]: before, ...others } = draft.parts
  return { ...draft, parts: paid ? { ...others, [name]: before ?? expectedOf(target) } : others }
}

/** What the bank statement must show: the parts together. */
export const sumOf = ({ parts }: TransferDraft): string =>
  Object.values(parts)
    .reduce((total, { amount }) => total + BigInt(amount || 0), 0n)
    .toString()

/** The targets this transfer pays for, in the order of the page. */
export const chosenOf = (
  draft: TransferDraft,
  targets: readonly ReceiptTarget[],
): { target: ReceiptTarget; part: PartDraft }[] =>
  targets.flatMap((target) => {
    const part = draft.parts[nameOf(target)]
    return part ? [{ target, part }] : []
  })

/** What goes to the server: the parts, and what the person saw as open when they sent it. */
export const requestOf = (
  draft: TransferDraft,
  targets: readonly ReceiptTarget[],
): PartnerTransferRequest => ({
  ...{ key: draft.key, bankReference: draft.bankReference, receivedOn: draft.receivedOn },
  parts: chosenOf(draft, targets).map(({ target, part }) => ({
    ...{ bulkOrderId: target.bulkOrderId, deliveryId: target.deliveryId, openSeen: target.open },
    ...{ amount: part.amount, pph22: part.pph22 || "0", slipNumber: part.slipNumber },
  })),
})
