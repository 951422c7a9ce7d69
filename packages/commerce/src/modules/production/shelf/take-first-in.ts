import type { Lot } from "../types.js"

export type ClaimItem = { cartLineId: string; variantId: string; pieces: number }
export type Shortage = { cartLineId: string; variantId: string; wanted: number; available: number }
export type TakenPart = { lotId: string; cartLineId: string; variantId: string; pieces: number }

/**
 * Takes each item's pieces from the lots of its variant, in the order the lots are given, and says
 * where they do not suffice. Items of the same variant share the lots in the order they come.
 */
export function takeFirstIn(
  lots: readonly Pick<Lot, "id" | "variantId" | "availablePieces">[],
  items: readonly ClaimItem[],
): { taken: TakenPart[]; shortages: Shortage[] } {
  const shelf = lots.map((lot) => ({ ...lot }))
  const taken: TakenPart[] = []
  const shortages: Shortage[] = []
  for (const { cartLineId, variantId, pieces: wanted } of mergeLines(items)) {
    let missing = wanted
    for (const lot of shelf) {
      const pieces = lot.variantId === variantId ? Math.min(missing, lot.availablePieces) : 0
      if (pieces === 0) continue
      taken.push({ lotId: lot.id, cartLineId, variantId, pieces })
      lot.availablePieces -= pieces
      missing -= pieces
    }
    if (missing > 0) shortages.push({ cartLineId, variantId, wanted, available: wanted - missing })
  }
  return { taken, shortages }
}

/** One row for each cart line: a lot is claimed at most once for a line. */
function mergeLines(items: readonly ClaimItem[]): ClaimItem[] {
  const lines = new Map<string, ClaimItem>()
  for (const item of items) {
    const key = `${item.cartLineId} ${item.variantId}`
    lines.set(key, { ...item, pieces: item.pieces + (lines.get(key)?.pieces ?? 0) })
  }
  return [...lines.values()]
}
