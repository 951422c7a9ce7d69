/** What a part of a ribbon is; decides its colour, the same in all apps. */
export type RibbonKind =
  | "artisan"
  | "cooperative"
  | "tax"
  | "shipping"
  | "materials"
  | "advance"
  | "savings"
  | "deduction"
  | "paid"
  | "held"
  | "other"

/** One part of the ribbon. `amount` is whole rupiah, never negative. */
export type RibbonPart = { kind: RibbonKind; label: string; amount: bigint }

/** Where a part lies on the bar, in thousandths of its length. */
export type RibbonSegment = { kind: RibbonKind; start: number; length: number }

/** Length of the whole bar in the units of `RibbonSegment`. */
export const RIBBON_LENGTH = 1000

/**
 * Lays the parts end to end on a bar of 1000 units, in their order. Parts of zero take no room.
 *
 * @throws RangeError when a part is negative or the parts do not add up to `total`;
 *   a ribbon that does not add up must never reach a reader.
 */
export function ribbonSegments(parts: readonly RibbonPart[], total: bigint): RibbonSegment[] {
  const negative = parts.find((part) => part.amount < 0n)
  if (negative) {
    throw new RangeError(`Ribbon: part "${negative.label}" is negative (${negative.amount})`)
  }
  const added = parts.reduce((sum, part) => sum + part.amount, 0n)
  if (added !== total) {
    throw new RangeError(`Ribbon: parts add up to ${added}, but the total is ${total}`)
  }

  let before = 0n
  return parts
    .filter((part) => part.amount > 0n)
    .map(({ kind, amount }) => {
      const start = position(before, total)
      before += amount
      return { kind, start, length: position(before, total) - start }
    })
}

const position = (amount: bigint, total: bigint): number =>
  Number((amount * BigInt(RIBBON_LENGTH)) / total)

/** The part of the total in whole percent, rounded half up, for the bar's spoken description. */
export const percentOf = (amount: bigint, total: bigint): number =>
  total === 0n ? 0 : Number((amount * 200n + total) / (total * 2n))
