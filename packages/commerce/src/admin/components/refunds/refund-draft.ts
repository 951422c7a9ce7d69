import type { OrderRefunds, RefundReason, RefundRequest } from "@sentra/contracts"
import { parseRupiah, rupiah, sum, type Rupiah } from "@sentra/domain/money"
import { refundOfPieces } from "@sentra/domain/sharing"

/** What is typed: pieces by share, the delivery, or an amount of its own. */
export type RefundDraft = {
  pieces: Readonly<Record<string, string>>
  delivery: boolean
  amount: string
  reason: RefundReason | ""
  makersAtFault: boolean
  note: string
}

export const EMPTY: RefundDraft = {
  pieces: {},
  delivery: false,
  amount: "",
  reason: "",
  makersAtFault: false,
  note: "",
}

type Part = OrderRefunds["parts"][number]

const WHOLE = /^\d{1,5}$/

export const piecesOf = (part: Part, draft: RefundDraft): number => {
  const typed = draft.pieces[part.shareId ?? ""] ?? ""
  return WHOLE.test(typed) ? Number(typed) : 0
}

/** What the typed pieces of a part cost by now; more than there are cost nothing yet. */
export function costOf(part: Part, draft: RefundDraft): Rupiah {
  const left = rupiah(BigInt(part.left))
  if (part.shareId === null) return draft.delivery ? left : rupiah(0n)
  const pieces = piecesOf(part, draft)
  return pieces > part.piecesLeft ? rupiah(0n) : refundOfPieces(left, part.piecesLeft, pieces)
}

/** Pieces and the delivery come first; an amount of its own counts where none of them is chosen. */
export function amountOf(parts: readonly Part[], draft: RefundDraft): Rupiah | undefined {
  const chosen = sum(parts.map((part) => costOf(part, draft)))
  if (chosen > 0n) return chosen
  return parseRupiah(draft.amount)
}

/** The request of a draft, or undefined while something is missing. */
export function requestOf(
  { parts, version }: Pick<OrderRefunds, "parts" | "version">,
  draft: RefundDraft,
): RefundRequest | undefined {
  const amount = amountOf(parts, draft)
  if (draft.reason === "" || amount === undefined || amount <= 0n) return undefined
  const pieces = parts.flatMap((part) => {
    const wanted = piecesOf(part, draft)
    return part.shareId !== null && wanted > 0 ? [{ shareId: part.shareId, pieces: wanted }] : []
  })
  const named = pieces.length > 0 || draft.delivery
  return {
    versionSeen: version,
    amount: amount.toString(),
    ...(named && { pieces, delivery: draft.delivery }),
    reason: draft.reason,
    makersAtFault: draft.makersAtFault,
    ...(draft.note.trim() !== "" && { note: draft.note }),
  }
}
