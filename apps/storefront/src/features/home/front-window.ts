import type { CatalogueItem, Picture } from "@sentra/contracts"

/**
 * What the shop puts in its window: products that can be had now, one of each category in turn, so
 * that the first look is not four shirts. Only when nothing is ready does it show what comes next.
 */
export function frontWindow(items: readonly CatalogueItem[], places: number): CatalogueItem[] {
  const ready = items.filter(isReady)
  return oneOfEachInTurn(ready.length > 0 ? ready : items, places)
}

function oneOfEachInTurn(items: readonly CatalogueItem[], places: number): CatalogueItem[] {
  const byCategory = new Map<string, CatalogueItem[]>()
  for (const item of items) {
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
export const exampleCloth = (items: readonly CatalogueItem[]): CatalogueItem | undefined => {
  const drawn = items.filter((item) => item.category === "kain" && item.technique === "tulis")
  return drawn.find(isReady) ?? drawn[0] ?? items[0]
}

/** Wide enough for the width of a page: half as wide again as high. */
const isWide = ({ width, height }: Picture): boolean => width * 2 >= height * 3

/** What the first page opens with: a wide picture if any product has one, otherwise the first. */
export function coverPicture(items: readonly CatalogueItem[]): Picture | undefined {
  const pictures = items.flatMap((item) => item.pictures)
  return pictures.find(isWide) ?? pictures[0]
}

export const isReady = ({ availablePieces }: CatalogueItem): boolean => availablePieces > 0
