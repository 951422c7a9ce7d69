import type { CatalogueItem } from "@sentra/contracts"

/**
 * What the shop puts in its window: ready products, one of each category in turn, so that the
 * first look is not four shirts. Falls back to products that are being made when few are ready.
 */
export function frontWindow(items: readonly CatalogueItem[], places: number): CatalogueItem[] {
  const byCategory = new Map<string, CatalogueItem[]>()
  for (const item of readyFirst(items)) {
    const group = byCategory.get(item.category)
    if (group) group.push(item)
    else byCategory.set(item.category, [item])
  }
  const chosen: CatalogueItem[] = []
  for (let turn = 0; chosen.length < Math.min(places, items.length); turn += 1) {
    for (const group of byCategory.values()) {
      const item = group[turn]
      if (item && chosen.length < places) chosen.push(item)
    }
  }
  return chosen
}

/** The product whose price is told: a hand-drawn cloth, ready if there is one. */
export const exampleCloth = (items: readonly CatalogueItem[]): CatalogueItem | undefined =>
  readyFirst(items).find((item) => item.category === "kain" && item.technique === "tulis") ??
  items[0]

const readyFirst = (items: readonly CatalogueItem[]): CatalogueItem[] => [
  ...items.filter((item) => item.availablePieces > 0),
  ...items.filter((item) => item.availablePieces === 0),
]
