import { belowMinimum, noLongerMade, type RowProblem } from "../bulk-order/row-problems.js"
import type { KitPart, ResolvedLine } from "../bulk-order/catalogue.js"
import { grouped } from "../internal/grouped.js"
import { rupiah, shareOf, sum, type Rupiah } from "../money/index.js"
import { divideKit, type KitShare } from "../sharing/index.js"
import { splitTax, taxOnExclusive, type PpnRule } from "../tax/index.js"
import { unitPriceFor, type PriceTier } from "./unit-price-for.js"

/** A line with the price, tax and artisan share that are frozen when the order is placed. */
export type PlannedLine = ResolvedLine & {
  readonly productPieces: number
  readonly unitPrice: Rupiah
  readonly nextTier: PriceTier | null
  readonly net: Rupiah
  readonly tax: Rupiah
  readonly artisanShareTotal: Rupiah
  /** The parts of a kit and its packing; none of what is made whole. */
  readonly parts: readonly PlannedPart[]
}

/** A part of a line of kits with its own piece of the line's money. */
export type PlannedPart = KitPart & KitShare & { readonly pieces: number }

export type PricedOrder = {
  lines: PlannedLine[]
  problems: RowProblem[]
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
export function priceOrder(
  lines: readonly ResolvedLine[],
  tiersOf: ReadonlyMap<string, readonly PriceTier[]>,
  rule: PpnRule | undefined,
): PricedOrder {
  const byProduct = grouped(lines, ({ variant }) => variant.productId)
  const problems: RowProblem[] = []
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
  const planned = priced.map(({ line, price, net: lineNet }, index) => {
    const money = { net: lineNet, tax: taxes[index] ?? rupiah(0n) }
    return { ...line, ...price, ...money, ...sharesOf(line, money) }
  })
  const artisans = sum(planned.map(({ artisanShareTotal }) => artisanShareTotal))
  return { lines: planned, problems, pieces: piecesOf(planned), net, tax: ppn, artisans }
}

/** What the makers of a line get; those of a kit by the rate of each of its parts. */
function sharesOf(
  { work, pieces }: ResolvedLine,
  money: { net: Rupiah; tax: Rupiah },
): Pick<PlannedLine, "artisanShareTotal" | "parts"> {
  const { kit, artisanShareBasisPoints } = work
  if (!kit) return { artisanShareTotal: shareOf(money.net, artisanShareBasisPoints), parts: [] }
  const parts = partsOfKits(kit, pieces, money)
  return { artisanShareTotal: sum(parts.map((part) => part.artisanShareTotal)), parts }
}

/** What so many kits ask of each part and of the packing, and what of their money is whose. */
export function partsOfKits(
  kit: readonly KitPart[],
  kits: number,
  money: { net: Rupiah; tax: Rupiah },
): PlannedPart[] {
  const contents = kit.map((part) => ({
    ...part,
    artisanShareBasisPoints: part.work.artisanShareBasisPoints,
  }))
  const nothing = { net: rupiah(0n), tax: rupiah(0n), artisanShareTotal: rupiah(0n) }
  const shares = divideKit(money, contents)
  return kit.map((part, place) => ({
    ...part,
    ...(shares[place] ?? nothing),
    pieces: part.piecesPerKit * kits,
  }))
}

const piecesOf = (lines: readonly { pieces: number }[]): number =>
  lines.reduce((total, { pieces }) => total + pieces, 0)

function priceOf(
  line: ResolvedLine,
  productPieces: number,
  tiers: readonly PriceTier[],
): LinePrice | RowProblem {
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
