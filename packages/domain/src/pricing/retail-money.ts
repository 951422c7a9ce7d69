import { rupiah, type Rupiah } from "../money/index.js"

export type RetailMoney = {
  /** What the buyer pays, delivery and PPN included. */
  readonly total: Rupiah
  /** The PPN of the whole order, delivery included. */
  readonly ppn: Rupiah
  /** The delivery fee without its part of the PPN. */
  readonly shippingNet: Rupiah
}

type FrozenPart = { readonly gross: bigint; readonly tax: bigint }

/** What a shop order costs, from what was frozen when it was placed and from nothing else. */
export function moneyOfRetailOrder(
  lines: readonly FrozenPart[],
  shippingFee: FrozenPart,
): RetailMoney {
  const parts = [...lines, shippingFee]
  return {
    total: rupiah(parts.reduce((total, { gross }) => total + gross, 0n)),
    ppn: rupiah(parts.reduce((total, { tax }) => total + tax, 0n)),
    shippingNet: rupiah(shippingFee.gross - shippingFee.tax),
  }
}
