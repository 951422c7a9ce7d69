import { groupBy } from "../../../lib/group-by.js"

type ClaimedPieces = { cartLineId: string; variantId: string; pieces: number }
type OrderLine = { orderLineId: string; variantId: string; pieces: number }

/**
 * Says which order line came of which cart line. Medusa copies cart lines without saying so; they
 * are told apart by variant and number of pieces, and lines alike in both may change places freely.
 */
export function matchLines(
  claims: readonly ClaimedPieces[],
  orderLines: readonly OrderLine[],
): { cartLineId: string; orderLineId: string }[] {
  const cartLines = [...groupBy(claims, ({ cartLineId }) => cartLineId)].map(
    ([cartLineId, parts]) => ({
      cartLineId,
      key: keyOf(parts[0]?.variantId ?? "", parts.reduce((total, { pieces }) => total + pieces, 0)),
    }),
  )
  const waiting = groupBy(cartLines, ({ key }) => key)
  return orderLines.flatMap(({ orderLineId, variantId, pieces }) => {
    const cartLine = waiting.get(keyOf(variantId, pieces))?.shift()
    return cartLine ? [{ cartLineId: cartLine.cartLineId, orderLineId }] : []
  })
}

const keyOf = (variantId: string, pieces: number): string => `${variantId} ${pieces}`
