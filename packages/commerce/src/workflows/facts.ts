import type { FactKind } from "./books/fact-kind.js"
import { deliveries } from "./partnership/deliveries.js"
import { receipts } from "./partnership/receipts.js"
import { inspections } from "./making/inspections.js"
import { movements } from "./paying/movements.js"
import { reversedAcceptances } from "./making/reversed-acceptances.js"
import { payouts } from "./paying/payouts.js"
import { retailCaptures } from "./shop/retail-capture.js"
import { retailRefunds } from "./shop/retail-refund.js"
import { retailReleases } from "./shop/retail-release.js"

/** Everything that is posted, in the order in which the sweeper looks for it. */
export const FACT_KINDS = {
  captures: retailCaptures,
  refunds: retailRefunds,
  inspections,
  "reversed-acceptances": reversedAcceptances,
  deliveries,
  receipts,
  releases: retailReleases,
  payouts,
  movements,
} as const satisfies Record<string, FactKind>

export type FactKindName = keyof typeof FACT_KINDS

export const factKind = (name: FactKindName): FactKind => FACT_KINDS[name]
