import { grouped } from "../internal/grouped.js"
import { PIECES_PER_LINE_MAX, type BulkOrderLine } from "./bulk-order.js"
import type { CatalogueVariant, ResolvedLine } from "./catalogue.js"
import { suggesterOf } from "./nearest-code.js"
import {
  missingSize,
  noLongerMade,
  tooMany,
  unknownSize,
  unknownSku,
  type RowProblem,
} from "./row-problems.js"

export type Resolved = { lines: ResolvedLine[]; problems: RowProblem[] }

/**
 * Finds the variant each row means: by the variant's own SKU, or by the product's code with a size.
 * Rows of the same variant become one line under the first row's number, their pieces added up.
 * Every row ends in a line or in a problem.
 */
export function resolveRows(
  rows: readonly BulkOrderLine[],
  variants: readonly CatalogueVariant[],
  knownCodes: readonly string[],
): Resolved {
  const catalogue = { ...indexed(variants), suggest: suggesterOf(knownCodes) }
  const problems: RowProblem[] = []
  const byVariant = new Map<string, Merged>()
  for (const row of rows) {
    const found = variantOf(row, catalogue)
    if ("problem" in found) {
      problems.push(found)
    } else if (found.work === null || found.priceSetId === null) {
      problems.push(noLongerMade(row))
    } else {
      add(byVariant, row, found, found.work)
    }
  }
  const merged = [...byVariant.values()]
  for (const { line, rows: parts } of merged) {
    if (line.pieces > PIECES_PER_LINE_MAX) {
      problems.push(...parts.map((row) => tooMany(row, line.pieces)))
    }
  }
  const lines = merged.map(({ line }) => line).filter(({ pieces }) => pieces <= PIECES_PER_LINE_MAX)
  return { lines, problems }
}

/** The rows of one variant, becoming its line. */
type Merged = { line: { -readonly [Key in keyof ResolvedLine]: ResolvedLine[Key] } } & {
  rows: BulkOrderLine[]
}

type Catalogue = {
  bySku: ReadonlyMap<string, CatalogueVariant>
  byProduct: ReadonlyMap<string, readonly CatalogueVariant[]>
}

const key = (text: string): string => text.trim().toUpperCase()

function indexed(variants: readonly CatalogueVariant[]): Catalogue {
  return {
    bySku: new Map(variants.map((variant) => [key(variant.variantSku), variant])),
    byProduct: grouped(variants, ({ productSku }) => key(productSku)),
  }
}

function variantOf(
  row: BulkOrderLine,
  { bySku, byProduct, suggest }: Catalogue & { suggest: (written: string) => string[] },
): CatalogueVariant | RowProblem {
  const exact = bySku.get(key(row.sku))
  if (exact) {
    const agrees = row.size === undefined || key(row.size) === key(exact.size ?? "")
    return agrees ? exact : unknownSize(row, exact.size === null ? [] : [exact.size])
  }
  const siblings = byProduct.get(key(row.sku)) ?? []
  const sizes = siblings.flatMap(({ size }) => size ?? [])
  if (siblings.length === 0) return unknownSku(row, suggest(row.sku))
  if (row.size === undefined) return missingSize(row, sizes)
  const wanted = key(row.size)
  return (
    siblings.find(({ size }) => size !== null && key(size) === wanted) ?? unknownSize(row, sizes)
  )
}

function add(
  byVariant: Map<string, Merged>,
  row: BulkOrderLine,
  variant: CatalogueVariant,
  work: ResolvedLine["work"],
): void {
  const before = byVariant.get(variant.variantId)
  if (!before) {
    const { lineNumber, pieces, note } = row
    const line = { lineNumber, variant, work, pieces, note: note ?? null }
    byVariant.set(variant.variantId, { line, rows: [row] })
    return
  }
  before.rows.push(row)
  before.line.pieces += row.pieces
  if (row.note) before.line.note = before.line.note ? `${before.line.note}; ${row.note}` : row.note
}
