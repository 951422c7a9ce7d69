import type { KitPart } from "@sentra/domain/bulk-order"
import { rupiah } from "@sentra/domain/money"
import { partsOfKits } from "@sentra/domain/pricing"
import { partLineId } from "../../../lib/part-line-id.js"
import type { NewOrderedLine } from "../../../modules/production/index.js"

/** The ordered lines that a sold line of kits is: one for each part and one for the packing. */
export function linesOfKit(sold: NewOrderedLine, kit: readonly KitPart[]): NewOrderedLine[] {
  const money = { net: rupiah(sold.netExcludingTax), tax: rupiah(sold.tax) }
  return partsOfKits(kit, sold.pieces, money).map((part, index) => ({
    ...sold,
    ...part.work,
    orderLineId: partLineId(sold.orderLineId, index),
    productId: part.productId,
    variantId: part.variantId,
    sku: part.sku,
    titleId: part.title.id,
    titleEn: part.title.en,
    size: part.size,
    pieces: part.pieces,
    unitPrice: part.standaloneNetPrice,
    netExcludingTax: part.net,
    tax: part.tax,
    gross: part.net + part.tax,
    artisanShareTotal: part.artisanShareTotal,
    kitLineId: sold.orderLineId,
    kitSku: sold.sku,
    kitTitleId: sold.titleId,
    kitTitleEn: sold.titleEn,
    kitPieces: sold.pieces,
    kitUnitPrice: sold.unitPrice,
  }))
}
