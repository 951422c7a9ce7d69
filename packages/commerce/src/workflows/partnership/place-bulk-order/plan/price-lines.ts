import type { BulkOrderProblem } from "@sentra/contracts"
import {
  rupiah,
  shareOf,
  splitTax,
  sum,
  taxOnExclusive,
  unitPriceFor,
  type PpnRule,
  type PriceTier,
  type Rupiah,
} from "@sentra/domain"
import { groupBy } from "../../../../lib/group-by.js"
import type { PlannedLine, ResolvedLine } from "../types.js"
import { belowMinimum, noLongerMade } from "./problems.js"

export type PricedOrder = {
  lines: PlannedLine[]
  problems: BulkOrderProblem[]
  pieces: number
  net: Rupiah
  tax: Rupiah
  artisans: Rupiah
}

type LinePrice = { productPieces: number; unitPrice: Rupiah; nextTier: PriceTier | null }

/**
 * Prices each line by the tier that all pieces of its PRODUCT reach together, whatever their size;
 * adds PPN once on the order and spreads it over the lines; sets the artisans' part of each line.
 * `tiersOf` gives the price tiers of a price set, none when the partner has no price for it.
 */
export function priceLines(
  lines: readonly ResolvedLine[],
  tiersOf: ReadonlyMap<string, readonly PriceTier[]>,
  rule: PpnRule | undefined,
): PricedOrder {
  const byProduct = groupBy(lines, ({ variant }) => variant.productId)
  const problems: BulkOrderProblem[] = []
  const priced: { line: ResolvedLine; price: LinePrice; net: Rupiah }[] = []
  for (const line of lines) {
    const productPieces = piecesOf(byProduct.get(line.variant.productId) ?? [])
    const price = priceOf(line, productPieces, tiersOf.get(line.variant.priceSetId ?? "") ?? [])
    if ("problem" in price) problems.push(price)
    else priced.push({ line, price, net: rupiah(price.unitPrice * BigInt(line.pieces)) })
  }
  const nets = priced.map(({ net }) => net)
  const { net, ppn } = taxOnExclusive(sum(nets), rule)
  const taxes = splitTax(ppn, nets)
  const planned = priced.map(({ line, price, net: lineNet }, index) => ({
    ...line,
    ...price,
    net: lineNet,
    tax: taxes[index] ?? rupiah(0n),
    artisanShareTotal: shareOf(lineNet, BigInt(line.work.artisanShareBasisPoints)),
  }))
  const artisans = sum(planned.map(({ artisanShareTotal }) => artisanShareTotal))
  return { lines: planned, problems, pieces: piecesOf(planned), net, tax: ppn, artisans }
}

const piecesOf = (lines: readonly { pieces: number }[]): number =>
  lines.reduce((total, { pieces }) => total + pieces, 0)

function priceOf(
  line: ResolvedLine,
  productPieces: number,
  tiers: readonly PriceTier[],
): LinePrice | BulkOrderProblem {
  const { variant, lineNumber, pieces } = line
  const row = { lineNumber, pieces, sku: variant.variantSku, size: variant.size ?? undefined }
  if (tiers.length === 0) return noLongerMade(row)
  const price = unitPriceFor(tiers, productPieces)
  if (typeof price !== "bigint") {
    return belowMinimum(row, variant.productSku, productPieces, price.minimumPieces)
  }
  const higher = tiers.filter(({ minimumPieces }) => minimumPieces > productPieces)
  const [nextTier] = higher.toSorted((a, b) => a.minimumPieces - b.minimumPieces)
  return { productPieces, unitPrice: price, nextTier: nextTier ?? null }
}
