import { rupiah, type Rupiah } from "@sentra/domain/money"
import type { OrderedLine, ShippingFee } from "../../modules/production/index.js"

export type RetailMoney = {
  /** What the buyer pays, delivery and PPN included. */
  total: Rupiah
  /** The PPN of the whole order, delivery included. */
  ppn: Rupiah
  /** The delivery fee without its part of the PPN. */
  shippingNet: Rupiah
}

/** What a retail order costs, from what was frozen when it was placed and from nothing else. */
export function moneyOfRetailOrder(
  lines: readonly Pick<OrderedLine, "gross" | "tax">[],
  shippingFee: Pick<ShippingFee, "gross" | "tax">,
): RetailMoney {
  const parts = [...lines, shippingFee]
  return {
    total: rupiah(parts.reduce((total, { gross }) => total + gross, 0n)),
    ppn: rupiah(parts.reduce((total, { tax }) => total + tax, 0n)),
    shippingNet: rupiah(shippingFee.gross - shippingFee.tax),
  }
}
