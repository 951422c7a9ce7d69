import type { MedusaContainer } from "@medusajs/framework/types"
import { earningsReleased, eventIdOf, rupiah, workAccepted, type Entry } from "@sentra/domain"
import { jakartaDay } from "../../lib/clock.js"
import {
  PRODUCTION_MODULE,
  type Inspection,
  type OrderedLine,
  type ProductionService,
} from "../../modules/production/index.js"
import { shareOfInspection } from "./share-revenue/share-of-inspection.js"
import { shareRevenueWorkflow } from "./share-revenue/index.js"
import type { FactKind } from "../books/fact-kind.js"

const productionIn = (container: MedusaContainer): ProductionService =>
  container.resolve<ProductionService>(PRODUCTION_MODULE)

/**
 * Work to order the hub accepted: its makers have earned it, and it is ready to be paid at once.
 */
export const inspections: FactKind = {
  async unposted(container, page) {
    const facts = await productionIn(container).work.unpostedInspections(page)
    return facts.map(({ inspection }) => inspection.id)
  },
  async prepare(container, inspectionIds) {
    await shareRevenueWorkflow(container).run({ input: { inspectionIds } })
  },
  async entriesOf(container, ids) {
    const facts = await productionIn(container).work.inspectionFacts(ids)
    return facts.flatMap(({ inspection, line }) => entriesOfInspection(inspection, line))
  },
  async markPosted(container, inspectionIds) {
    await productionIn(container).work.markPosted(inspectionIds)
  },
}

/** W1b and the release that follows it at once. A step that rounds to nothing moves no money. */
export function entriesOfInspection(inspection: Inspection, line: OrderedLine): Entry[] {
  if (inspection.accepted === 0 || line.partnerId === null) return []
  const { artisanId, amount } = shareOfInspection(inspection, line)
  if (amount === 0n) return []
  const artisanShares = [{ artisanId, amount: rupiah(amount) }]
  const occurredOn = jakartaDay(inspection.inspectedAt)
  const memo = `${line.sku}, ${inspection.accepted}`
  return [
    workAccepted({
      eventId: eventIdOf.accepted(inspection.id),
      occurredOn,
      memo,
      partnerId: line.partnerId,
      artisanShares,
    }),
    earningsReleased({
      eventId: eventIdOf.acceptedReleased(inspection.id),
      occurredOn,
      memo,
      artisanAmounts: artisanShares,
    }),
  ]
}
