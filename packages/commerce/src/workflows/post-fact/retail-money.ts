import type { MedusaContainer } from "@medusajs/framework/types"
import { rupiah, type Rupiah } from "@sentra/domain/money"
import { ppnRuleOn, taxFromInclusive } from "@sentra/domain/tax"
import { jakartaDay } from "../../lib/clock.js"
import { COOPERATIVE_MODULE, type CooperativeService } from "../../modules/cooperative/index.js"
import type { OrderedLine } from "../../modules/production/index.js"

export type RetailOrderTax = {
  /** The PPN of the whole order, delivery included. */
  ppn: Rupiah
  /** The delivery fee without its part of the PPN. */
  shippingNet: Rupiah
}

/**
 * The PPN of a retail order under the rule of the day it was placed. What its frozen lines do not
 * carry belongs to the delivery, so lines and delivery together always make the order's tax.
 */
export async function readPpnOfRetailOrder(
  container: Pick<MedusaContainer, "resolve">,
  shippingGross: bigint,
  lines: readonly OrderedLine[],
): Promise<RetailOrderTax> {
  const [line] = lines
  if (!line) return { ppn: rupiah(0n), shippingNet: rupiah(shippingGross) }
  const cooperative = await container.resolve<CooperativeService>(COOPERATIVE_MODULE).current()
  const rule = ppnRuleOn(jakartaDay(line.orderedAt), {
    pkpSince: cooperative.pkpSince ?? undefined,
  })
  const gross = lines.reduce((total, { gross: part }) => total + part, shippingGross)
  const { ppn } = taxFromInclusive(rupiah(gross), rule)
  const linesTax = lines.reduce((total, { tax }) => total + tax, 0n)
  return { ppn, shippingNet: rupiah(shippingGross - (ppn - linesTax)) }
}
