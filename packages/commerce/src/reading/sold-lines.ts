import type { Bilingual } from "@sentra/contracts"
import { groupBy } from "../lib/group-by.js"
import type { Delivery, OrderedLine } from "../modules/production/index.js"

/** A line as its buyer ordered it: of one product, or of kits that are several ordered lines. */
export type SoldLine = {
  orderLineId: string
  sku: string
  title: Bilingual
  size: string | null
  pieces: number
  unitPrice: bigint
  /** What was frozen of it: itself, or the parts of the kit and its packing. */
  lines: readonly OrderedLine[]
}

/** Ordered lines put together to what their buyer ordered, in the order they come. */
export const soldLinesOf = (lines: readonly OrderedLine[]): SoldLine[] =>
  [...groupBy(lines, soldLineId)].flatMap(([orderLineId, parts]) => {
    const [line] = parts
    return line ? [{ ...asSold(line), orderLineId, lines: parts }] : []
  })

/** Which line of Medusa's order an ordered line is, or is a part of. */
export const soldLineId = (line: Pick<OrderedLine, "kitLineId" | "orderLineId">): string =>
  line.kitLineId ?? line.orderLineId

/** How many of its pieces one piece that was ordered holds. */
export const piecesEachOf = ({ pieces, kitPieces }: OrderedLine): number =>
  pieces / (kitPieces ?? pieces)

/** What its buyer got with a delivery: kits go whole, so each part says how many went. */
export function piecesDelivered({ lines }: Pick<Delivery, "lines">): number {
  const sold = groupBy(lines, ({ kitLineId, orderedLineId }) => kitLineId ?? orderedLineId)
  return [...sold.values()].reduce((total, [part]) => {
    return total + (part ? part.pieces / part.piecesEach : 0)
  }, 0)
}

/** What is made, told with the kit it goes into. */
export function madeTitleOf({ sku, titleId, titleEn, kitSku, ...kit }: OrderedLine): Bilingual {
  const isPart = kitSku !== null && kitSku !== sku
  return {
    id: isPart ? `${titleId} (isi ${kit.kitTitleId ?? kitSku})` : titleId,
    en: isPart ? `${titleEn} (in ${kit.kitTitleEn ?? kitSku})` : titleEn,
  }
}

const asSold = (line: OrderedLine): Omit<SoldLine, "orderLineId" | "lines"> => ({
  sku: line.kitSku ?? line.sku,
  title: { id: line.kitTitleId ?? line.titleId, en: line.kitTitleEn ?? line.titleEn },
  size: line.kitLineId === null ? line.size : null,
  pieces: line.kitPieces ?? line.pieces,
  unitPrice: line.kitUnitPrice ?? line.unitPrice,
})
