import { wholeNumber, type WholeNumber } from "../internal/whole-number.js"
import { rupiah, splitByWeight, sum, type Rupiah } from "../money/index.js"

/**
 * What a part of a sale brought, or has left to give back: its tax, what the cooperative kept, and
 * what its maker earned. A part is one maker's pieces of a line, or the delivery without a maker.
 */
export type RefundMoney = { readonly tax: Rupiah; readonly coop: Rupiah; readonly share: Rupiah }

export const refundTotal = ({ tax, coop, share }: RefundMoney): Rupiah => sum([tax, coop, share])

/**
 * What a refund takes back from each part, in the order of the parts: the amount is split over what
 * is left of each, and within a part over what is left of its tax, margin and share. So nothing
 * falls below zero, the parts add up to the amount, and refunds that reach the whole close to it
 * exactly, however small they came. Throws RangeError when the amount is more than is left.
 * Source: the cooperative's money rules, "split by remaining refundable".
 */
export function splitRefund(amount: Rupiah, left: readonly RefundMoney[]): RefundMoney[] {
  const totals = left.map(refundTotal)
  if (amount > sum(totals)) {
    throw new RangeError(`a refund of ${amount} is more than is left, ${sum(totals)}`)
  }
  const amounts = splitByWeight(amount, totals)
  return left.map((part, index) => within(amounts[index] ?? rupiah(0n), part))
}

function within(amount: Rupiah, { tax, coop, share }: RefundMoney): RefundMoney {
  const [taxPart, coopPart, sharePart] = splitByWeight(amount, [tax, coop, share])
  const none = rupiah(0n)
  return { tax: taxPart ?? none, coop: coopPart ?? none, share: sharePart ?? none }
}

/**
 * What some of a part's remaining pieces cost: their weight of what is left of it, so the last
 * piece takes the rest. Throws RangeError when there are not that many pieces left.
 */
export function refundOfPieces(left: Rupiah, piecesLeft: WholeNumber, pieces: WholeNumber): Rupiah {
  const [wanted, there] = [wholeNumber(pieces, "pieces"), wholeNumber(piecesLeft, "piecesLeft")]
  if (wanted > there) throw new RangeError(`${wanted} pieces are more than the ${there} left`)
  if (there === 0n) return rupiah(0n)
  const [amount] = splitByWeight(left, [wanted, there - wanted])
  return amount ?? rupiah(0n)
}
