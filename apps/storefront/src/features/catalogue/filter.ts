import type { CatalogueItem, Locale } from "@sentra/contracts"
import { names, type Filter } from "../../paths.ts"
import { craftName } from "../../words/crafts.ts"

export const CATEGORIES = ["kain", "busana", "aksesori", "hadiah"] as const
type Category = (typeof CATEGORIES)[number]

/** How a list may be ordered; without one it stands as the cooperative laid it out. */
export const SORTS = ["murah", "mahal"] as const
type Sort = (typeof SORTS)[number]

export type CatalogueFilter = {
  category: Category | undefined
  technique: string | undefined
  ready: boolean
  sort: Sort | undefined
  /** What was typed to be found, or nothing. */
  search: string | undefined
}

const SEARCH_MAX = 60

/** Reads the filter of an address; what it does not know is left out rather than refused. */
export function readFilter(
  url: URL,
  locale: Locale,
  items: readonly CatalogueItem[],
): CatalogueFilter {
  const name = names[locale]
  const value = (key: string): string | undefined => url.searchParams.get(key) ?? undefined
  return {
    category: CATEGORIES.find((category) => category === value(name.category)),
    technique: items.find(({ technique }) => technique === value(name.technique))?.technique,
    ready: value(name.ready) === "1",
    sort: SORTS.find((sort) => sort === value(name.sort)),
    search: value(name.search)?.trim().slice(0, SEARCH_MAX) || undefined,
  }
}

/** The products of a filter, in its order. */
export function applyFilter(
  items: readonly CatalogueItem[],
  { category, technique, ready, sort, search }: CatalogueFilter,
  locale: Locale,
): CatalogueItem[] {
  const wanted = wordsOf(search ?? "")
  const found = items.filter(
    (item) =>
      (!category || item.category === category) &&
      (!technique || item.technique === technique) &&
      (!ready || item.availablePieces > 0) &&
      isNamed(item, wanted, locale),
  )
  if (!sort) return found
  const direction = sort === "murah" ? 1 : -1
  return found.sort((one, other) => direction * comparePrices(one, other))
}

/** Whether every wanted word stands, at least in part, in what the list says of a product. */
function isNamed(item: CatalogueItem, wanted: readonly string[], locale: Locale): boolean {
  const { title, motif, technique, category, sku } = item
  const said = [title[locale], motif, craftName(technique, locale), category, sku].join(" ")
  return wanted.every((word) => said.toLowerCase().includes(word))
}

const wordsOf = (text: string): string[] => text.toLowerCase().split(/\s+/).filter(Boolean)

function comparePrices(one: CatalogueItem, other: CatalogueItem): number {
  const difference = BigInt(one.price) - BigInt(other.price)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/**
 * The techniques among the products of a category, most frequent first: each leads somewhere. A
 * chosen one that the category has not is listed too, so that it can be seen and left.
 */
export function techniquesOf(
  items: readonly CatalogueItem[],
  { category, technique: chosen }: Pick<CatalogueFilter, "category" | "technique">,
): string[] {
  const counts = new Map<string, number>()
  for (const item of items) {
    if (category && item.category !== category) continue
    counts.set(item.technique, (counts.get(item.technique) ?? 0) + 1)
  }
  if (chosen && !counts.has(chosen)) counts.set(chosen, 0)
  return [...counts].sort(([, one], [, other]) => other - one).map(([technique]) => technique)
}

/** The same filter with one part changed, as the address wants it. */
export const withPart = (filter: CatalogueFilter, part: Partial<Filter>): Filter => ({
  ...filter,
  ...part,
})
