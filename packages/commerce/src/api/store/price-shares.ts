import type { PriceShares } from "@sentra/contracts"
import { rupiah, shareOf } from "@sentra/domain/money"
import { ppnRuleOn, taxFromInclusive } from "@sentra/domain/tax"
import { jakartaDay, now } from "../../lib/clock.js"
import type { Cooperative } from "../../modules/cooperative/index.js"

/** How the retail price of one piece bought today is shared: maker, cooperative and tax. */
export function sharesOfRetailPrice(
  price: bigint,
  artisanShareBasisPoints: number,
  cooperative: Pick<Cooperative, "pkpSince">,
): PriceShares {
  const rule = ppnRuleOn(jakartaDay(now()), { pkpSince: cooperative.pkpSince ?? undefined })
  const { net, ppn } = taxFromInclusive(rupiah(price), rule)
  const artisan = shareOf(net, artisanShareBasisPoints)
  return {
    price: price.toString(),
    artisan: artisan.toString(),
    cooperative: (net - artisan).toString(),
    tax: ppn.toString(),
  }
}
