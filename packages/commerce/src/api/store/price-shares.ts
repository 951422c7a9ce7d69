import type { PriceShares } from "@sentra/contracts"
import type { KitPart } from "@sentra/domain/bulk-order"
import { rupiah, shareOf, sum } from "@sentra/domain/money"
import { partsOfKits } from "@sentra/domain/pricing"
import { taxFromInclusive, type PpnRule } from "@sentra/domain/tax"

type Made = { artisanShareBasisPoints: number; kit: readonly KitPart[] | null }

/** How the retail price of one piece bought today is shared: makers, cooperative and tax. */
export function sharesOfRetailPrice(
  price: bigint,
  { artisanShareBasisPoints, kit }: Made,
  rule: PpnRule | undefined,
): PriceShares {
  const { net, ppn } = taxFromInclusive(rupiah(price), rule)
  const artisan = kit
    ? sum(partsOfKits(kit, 1, { net, tax: ppn }).map((part) => part.artisanShareTotal))
    : shareOf(net, artisanShareBasisPoints)
  return {
    price: price.toString(),
    artisan: artisan.toString(),
    cooperative: (net - artisan).toString(),
    tax: ppn.toString(),
  }
}
