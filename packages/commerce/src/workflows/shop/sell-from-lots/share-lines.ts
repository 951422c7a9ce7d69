import { rupiah, splitByWeight } from "@sentra/domain/money"
import { shareLine } from "@sentra/domain/sharing"
import { groupBy } from "../../../lib/group-by.js"
import type { OrderedLine } from "../../../modules/production/index.js"

type SoldPieces = { orderLineId: string | null; artisanId: string; pieces: number }

export type NewShare = {
  eventId: string
  orderedLineId: string
  artisanId: string
  pieces: number
  netAmount: bigint
  taxAmount: bigint
  coopAmount: bigint
  amount: bigint
  earnedAt: Date
}

/**
 * What each member earns by each line: their pieces' part of the line's net, tax and artisan share.
 * The members' rows of a line add up to its net, tax and share to the rupiah. Members stand in the
 * order of their ids, so that a repetition splits a leftover rupiah the same way.
 */
export function shareLines(
  eventId: string,
  lines: readonly OrderedLine[],
  sold: readonly SoldPieces[],
): NewShare[] {
  const soldByLine = groupBy(sold, ({ orderLineId }) => orderLineId)
  return lines.flatMap((line) => {
    const makers = [...groupBy(soldByLine.get(line.orderLineId) ?? [], (part) => part.artisanId)]
      .map(([artisanId, parts]) => ({
        artisanId,
        pieces: parts.reduce((total, { pieces }) => total + pieces, 0),
      }))
      .toSorted((a, b) => (a.artisanId < b.artisanId ? -1 : 1))
    return makers.length === 0 ? [] : sharesOf(eventId, line, makers)
  })
}

function sharesOf(
  eventId: string,
  line: OrderedLine,
  makers: readonly { artisanId: string; pieces: number }[],
): NewShare[] {
  const pieces = makers.map((maker) => maker.pieces)
  const nets = splitByWeight(rupiah(line.netExcludingTax), pieces)
  const taxes = splitByWeight(rupiah(line.tax), pieces)
  const { artisans } = shareLine({
    netExcludingTax: rupiah(line.netExcludingTax),
    artisanShareBasisPoints: line.artisanShareBasisPoints,
    contributions: makers,
  })
  return makers.map((maker, index) => {
    const netAmount = nets[index] ?? 0n
    const amount = artisans[index]?.amount ?? 0n
    return {
      ...maker,
      eventId,
      orderedLineId: line.id,
      netAmount,
      taxAmount: taxes[index] ?? 0n,
      coopAmount: netAmount - amount,
      amount,
      earnedAt: line.orderedAt,
    }
  })
}
