/** What a cart wants of one variant. */
export type WantedItem = { cartLineId: string; variantId: string; pieces: number }

/** Where the shelf does not suffice: how many were wanted, and how many there are. */
export type Shortage = { cartLineId: string; variantId: string; wanted: number; available: number }

/** Pieces of one lot that a cart line takes. */
export type TakenPart = { lotId: string; cartLineId: string; variantId: string; pieces: number }

type LotOnShelf = { id: string; variantId: string; availablePieces: number }

/**
 * First in, first out: takes each item's pieces from the lots of its variant, in the order the lots
 * are given, and says where they do not suffice. Items of the same variant share the lots in the
 * order they come. taken + missing = wanted for every item, and no lot gives more than it has.
 */
export function takeFirstIn(
  lots: readonly LotOnShelf[],
  items: readonly WantedItem[],
): { taken: TakenPart[]; shortages: Shortage[] } {
  const shelf = lots.map(({ id, variantId, availablePieces }) => ({
    id,
    variantId,
    availablePieces,
  }))
  const taken: TakenPart[] = []
  const shortages: Shortage[] = []
  for (const { cartLineId, variantId, pieces: wanted } of mergedByLine(items)) {
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
function mergedByLine(items: readonly WantedItem[]): WantedItem[] {
  const lines = new Map<string, WantedItem>()
  for (const item of items) {
    const key = `${item.cartLineId} ${item.variantId}`
    lines.set(key, { ...item, pieces: item.pieces + (lines.get(key)?.pieces ?? 0) })
  }
  return [...lines.values()]
}
