import { rupiah, sum, type Rupiah } from "@sentra/domain/money"
import { refundOfPieces, refundTotal, splitRefund, type RefundMoney } from "@sentra/domain/sharing"
import { conflict, invalid, type Refusal } from "../../../lib/refusal.js"
import type { Refundable } from "./types.js"

/** What is to be given back, and of what. */
export type AskedParts = {
  /** What the person saw on the page; it is what is given back, or nothing is. */
  amount: bigint
  /** Of whose pieces; left out, the amount is split over all that is left of the order. */
  pieces?: readonly { shareId: string; pieces: number }[]
  /** Whether the delivery is given back with these pieces. */
  delivery?: boolean
}

export type PartOfRefund = RefundMoney & { shareId: string | null; pieces: number }

const leftOf = (part: Refundable): RefundMoney => ({
  tax: rupiah(part.taxLeft),
  coop: rupiah(part.coopLeft),
  share: rupiah(part.shareLeft),
})

/** Whose money it is, to the rupiah. Throws Refusal where less is left, or it costs otherwise. */
export function partsOfRefund(
  parts: readonly Refundable[],
  refund: AskedParts,
): PartOfRefund[] {
  const whole = sum(parts.map((part) => refundTotal(leftOf(part))))
  if (refund.amount > whole) throw tooMuch(whole)
  if (refund.pieces === undefined) return splitOverAll(parts, rupiah(refund.amount), whole)
  const chosen = [
    ...refund.pieces.map((one) => ofPieces(parts, one)),
    ...(refund.delivery ? parts.filter(({ shareId }) => shareId === null).map(wholePart) : []),
  ]
  const amount = sum(chosen.map(refundTotal))
  if (amount !== refund.amount) throw seenOtherwise()
  return chosen
}

/** Whose whole rest is given back has no piece left either. */
function splitOverAll(
  parts: readonly Refundable[],
  amount: Rupiah,
  whole: Rupiah,
): PartOfRefund[] {
  const money = splitRefund(amount, parts.map(leftOf))
  return parts.map((part, index) => ({
    ...(money[index] ?? leftOf(part)),
    shareId: part.shareId,
    pieces: amount === whole ? part.piecesLeft : 0,
  }))
}

function ofPieces(
  parts: readonly Refundable[],
  { shareId, pieces }: { shareId: string; pieces: number },
): PartOfRefund {
  const part = parts.find((one) => one.shareId === shareId)
  if (!part || pieces > part.piecesLeft) throw seenOtherwise()
  const left = leftOf(part)
  const amount = refundOfPieces(refundTotal(left), part.piecesLeft, pieces)
  const [money] = splitRefund(amount, [left])
  return { ...(money ?? left), shareId, pieces }
}

const wholePart = (part: Refundable): PartOfRefund => ({
  ...leftOf(part),
  shareId: part.shareId,
  pieces: part.piecesLeft,
})

const tooMuch = (left: Rupiah): Refusal =>
  invalid({
    field: "amount",
    id: `Sisa pesanan ini yang bisa dikembalikan Rp ${left}. Tulis jumlah yang tidak lebih.`,
    en: `Rp ${left} of this order are left to give back. Write no more than that.`,
  })

export const seenOtherwise = (): Refusal =>
  conflict({
    id: "Pesanan ini sudah berubah sejak dilihat untuk pengembalian ini. Muat ulang halamannya, periksa jumlahnya, lalu minta lagi.",
    en: "This order has changed since it was looked at for this refund. Reload its page, check the amount and ask again.",
  })
