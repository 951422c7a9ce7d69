import type { BulkOrderLineInput } from "@sentra/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { resolveRows, type Resolved } from "@sentra/domain/bulk-order"
import { priceOrder, type PricedOrder } from "@sentra/domain/pricing"
import { ppnRuleOn, type PpnRule } from "@sentra/domain/tax"
import { jakartaDay } from "../../../../lib/clock.js"
import { invalid } from "../../../../lib/refusal.js"
import { COOPERATIVE_MODULE, type CooperativeService } from "../../../../modules/cooperative/index.js"
import { readCatalogue, readKnownCodes } from "./read-catalogue.js"
import { readTiers } from "./read-tiers.js"

export type BulkOrderPlan = PricedOrder & { rule: PpnRule | undefined }

/**
 * What an order of these rows would be for a partner at this moment: lines with their frozen price,
 * tax and share, and a problem for every row that cannot be ordered. Reads only; the number of
 * statements does not grow with the rows.
 */
export async function planBulkOrder(
  container: MedusaContainer,
  partner: { customerGroupId: string | null },
  rows: readonly BulkOrderLineInput[],
  moment: Date,
): Promise<BulkOrderPlan> {
  const rule = await ppnRuleAt(container, moment)
  const resolved = await resolve(container, rows, rule)
  const priceSetIds = resolved.lines.flatMap(({ variant }) => variant.priceSetId ?? [])
  const tiers = partner.customerGroupId
    ? await readTiers(container, partner.customerGroupId, [...new Set(priceSetIds)], moment)
    : new Map()
  const priced = priceOrder(resolved.lines, tiers, rule)
  refuseBeyondCounting(priced)
  const problems = [...resolved.problems, ...priced.problems]
  problems.sort((a, b) => a.lineNumber - b.lineNumber)
  return { ...priced, problems, rule }
}

/** A thousand times what the cooperative sells in a year; far below what a ledger can hold. */
const ORDER_RUPIAH_MAX = 999_999_999_999_999n

function refuseBeyondCounting({ net, tax }: PricedOrder): void {
  if (net + tax <= ORDER_RUPIAH_MAX) return
  throw invalid({
    field: "lines",
    id: "Nilai pesanan ini terlalu besar untuk satu pesanan. Bagi menjadi beberapa pesanan.",
    en: "This is too much for one order. Please divide it into several orders.",
  })
}

async function resolve(
  container: MedusaContainer,
  rows: readonly BulkOrderLineInput[],
  rule: PpnRule | undefined,
): Promise<Resolved> {
  const variants = await readCatalogue(container, rows.map(({ sku }) => sku), rule)
  const resolved = resolveRows(rows, variants, [])
  if (!resolved.problems.some(({ problem }) => problem === "unknown_sku")) return resolved
  return resolveRows(rows, variants, await readKnownCodes(container))
}

async function ppnRuleAt(container: MedusaContainer, moment: Date): Promise<PpnRule | undefined> {
  const { pkpSince } = await container
    .resolve<CooperativeService>(COOPERATIVE_MODULE)
    .current()
  return ppnRuleOn(jakartaDay(moment), { pkpSince: pkpSince ?? undefined })
}
