import type { MedusaContainer } from "@medusajs/framework/types"
import { acceptanceReversed, eventIdOf, rupiah, shareOfRefund, type Entry } from "@sentra/domain"
import { jakartaDay } from "../../lib/clock.js"
import { LEDGER_MODULE, type LedgerService } from "../../modules/ledger/index.js"
import {
  PRODUCTION_MODULE,
  type InspectionFact,
  type ProductionService,
} from "../../modules/production/index.js"
import { readMembersMoney } from "../../reading/members-money.js"
import type { FactKind } from "../books/fact-kind.js"
import { shareOfInspection } from "./share-revenue/share-of-inspection.js"

const productionIn = (container: MedusaContainer): ProductionService =>
  container.resolve<ProductionService>(PRODUCTION_MODULE)

const eventIdFor = ({ inspection }: InspectionFact): string =>
  eventIdOf.corrected(eventIdOf.accepted(inspection.id))

/**
 * Acceptances that were wrong: what their makers earned by them is taken back from where it is. The
 * ids are those of the inspections.
 */
export const reversedAcceptances: FactKind = {
  takesTurns: true,
  async unposted(container, page) {
    const facts = await productionIn(container).work.unpostedReversals(page)
    return facts.map(({ inspection }) => inspection.id)
  },
  /** Several are posted in turn: where a share is depends on those before. */
  async entriesOf(container, ids) {
    const [fact] = (await withoutEntry(container, ids)).filter(movesMoney)
    return fact ? [await entryOf(container, fact)] : []
  },
  async markPosted(container, ids) {
    const left = (await withoutEntry(container, ids)).filter(movesMoney)
    const waiting = new Set(left.map(({ inspection }) => inspection.id))
    await productionIn(container).work.markReversalsPosted(ids.filter((id) => !waiting.has(id)))
  },
}

/** Those that were reversed, and whose reversal is not in the books. */
async function withoutEntry(container: MedusaContainer, ids: string[]): Promise<InspectionFact[]> {
  const facts = await productionIn(container).work.inspectionFacts(ids)
  const reversed = facts.filter(({ inspection }) => inspection.reversedAt !== null)
  const posted = new Set(
    await container
      .resolve<LedgerService>(LEDGER_MODULE)
      .postedEventIds(reversed.map(eventIdFor)),
  )
  return reversed.filter((fact) => !posted.has(eventIdFor(fact)))
}

/** A step that rounded to nothing moved none, and so does its reversal. */
const movesMoney = ({ inspection, line }: InspectionFact): boolean =>
  line.partnerId !== null && shareOfInspection(inspection, line).amount > 0n

async function entryOf(
  container: MedusaContainer,
  { inspection, line }: InspectionFact,
): Promise<Entry> {
  const { artisanId, amount } = shareOfInspection(inspection, line)
  const { bySale } = await readMembersMoney(container, artisanId)
  const state = bySale.get(inspection.id)
  return acceptanceReversed({
    inspectionId: inspection.id,
    occurredOn: jakartaDay(inspection.reversedAt ?? inspection.inspectedAt),
    memo: `${line.sku}, ${inspection.accepted}: ${inspection.reversalReason ?? ""}`,
    partnerId: line.partnerId ?? "",
    share: shareOfRefund({ artisanId, amount: rupiah(amount) }, state),
  })
}
