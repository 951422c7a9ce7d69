import { groupBy } from "../../../lib/group-by.js"

type Pieces = { variantId: string; pieces: number }
type ClaimedPieces = Pieces & { cartLineId: string }
type OrderLine = Pieces & { orderLineId: string; kitLineId: string | null }
export type MatchedLine = { cartLineId: string; variantId: string; orderLineId: string }

/**
 * Says which ordered line came of which cart line. Medusa copies cart lines without saying so; they
 * are told apart by what they took, variants and pieces, and lines alike in both may change places
 * freely. A line of kits took several variants, each of them an ordered line.
 */
export function matchLines(
  claims: readonly ClaimedPieces[],
  orderLines: readonly OrderLine[],
): MatchedLine[] {
  const cartLines = [...groupBy(claims, ({ cartLineId }) => cartLineId)].map(
    ([cartLineId, parts]) => ({ cartLineId, key: keyOf(parts) }),
  )
  const waiting = groupBy(cartLines, ({ key }) => key)
  const sold = groupBy(orderLines, ({ kitLineId, orderLineId }) => kitLineId ?? orderLineId)
  return [...sold.values()].flatMap((parts) => {
    const cartLine = waiting.get(keyOf(parts))?.shift()
    return cartLine
      ? parts.map(({ variantId, orderLineId }) => ({
          cartLineId: cartLine.cartLineId,
          variantId,
          orderLineId,
        }))
      : []
  })
}

const keyOf = (parts: readonly Pieces[]): string =>
  [...groupBy(parts, ({ variantId }) => variantId)]
    .map(([variantId, own]) => {
      const pieces = own.reduce((total, part) => total + part.pieces, 0)
      return `${variantId} ${pieces}`
    })
    .toSorted()
    .join("\n")
