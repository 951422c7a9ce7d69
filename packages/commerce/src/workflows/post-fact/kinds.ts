import type { FactKind } from "./fact-kind.js"
import { deliveries } from "./deliveries.js"
import { inspections } from "./inspections.js"
import { payouts } from "./payouts.js"
import { retailCaptures } from "./retail-capture.js"
import { retailRefunds } from "./retail-refund.js"
import { retailReleases } from "./retail-release.js"

/** Everything that is posted, in the order in which the sweeper looks for it. */
export const FACT_KINDS = {
  captures: retailCaptures,
  refunds: retailRefunds,
  inspections,
  deliveries,
  releases: retailReleases,
  payouts,
} as const satisfies Record<string, FactKind>

export type FactKindName = keyof typeof FACT_KINDS

export const factKind = (name: FactKindName): FactKind => FACT_KINDS[name]
