import { rupiah, shareOf, splitByWeight, type Rupiah } from "../money/index.js"

/** Something a kit is made of, or its packing: what it would cost alone, and its makers' rate. */
export type KitContent = {
  readonly sku: string
  readonly piecesPerKit: number
  /** Of one piece, without PPN. */
  readonly standaloneNetPrice: Rupiah
  readonly artisanShareBasisPoints: number
}

/** What of a kit's price belongs to one of its parts. */
export type KitShare = {
  readonly net: Rupiah
  readonly tax: Rupiah
  readonly artisanShareTotal: Rupiah
}

/** What packing one kit would cost alone: its standard minutes at the craft's rate. */
export const packingNetPrice = ({
  standardMinutes,
  rupiahPerMinute,
}: {
  standardMinutes: number
  rupiahPerMinute: number
}): Rupiah => rupiah(BigInt(standardMinutes) * BigInt(rupiahPerMinute))

/**
 * Divides what a line of kits brings over the parts and the packing by what each would cost alone;
 * the makers of each earn by its own rate. The parts stand in the order of the contents and add up
 * to net and tax exactly. Leftover rupiah go by largest remainder, then weight, then SKU, so the
 * order in which contents are written changes nobody's part. Throws RangeError when nothing in the
 * kit has a price. Source: the cooperative's rule "a kit".
 */
export function divideKit(
  line: { readonly net: Rupiah; readonly tax: Rupiah },
  contents: readonly KitContent[],
): KitShare[] {
  const sorted = contents.toSorted((a, b) => (a.sku < b.sku ? -1 : 1))
  const weights = sorted.map(
    ({ piecesPerKit, standaloneNetPrice }) => BigInt(piecesPerKit) * standaloneNetPrice,
  )
  const nets = splitByWeight(line.net, weights)
  const taxes = splitByWeight(line.tax, weights)
  const shares = new Map(
    sorted.map((content, place) => {
      const net = nets[place] ?? rupiah(0n)
      const artisanShareTotal = shareOf(net, content.artisanShareBasisPoints)
      return [content, { net, tax: taxes[place] ?? rupiah(0n), artisanShareTotal }]
    }),
  )
  const nothing = { net: rupiah(0n), tax: rupiah(0n), artisanShareTotal: rupiah(0n) }
  return contents.map((content) => shares.get(content) ?? nothing)
}
