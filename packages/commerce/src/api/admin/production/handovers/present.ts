import type { MedusaContainer } from "@medusajs/framework/types"
import type { Handover } from "@sentra/contracts"
import { eventIdOf } from "@sentra/domain"
import { ARTISAN_MODULE, type ArtisanService } from "../../../../modules/artisan/index.js"
import {
  PRODUCTION_MODULE,
  type ProductionService,
  type RecordedHandover,
} from "../../../../modules/production/index.js"
import { STAFF_MODULE, type StaffService } from "../../../../modules/staff/index.js"

/** Handovers as staff see them, with the member's name and what the accepted pieces earned. */
export async function presentHandovers(
  container: MedusaContainer,
  recorded: readonly RecordedHandover[],
): Promise<Handover[]> {
  const members = await container
    .resolve<ArtisanService>(ARTISAN_MODULE)
    .artisans({ ids: [...new Set(recorded.map(({ handover }) => handover.artisanId))] })
  const byId = new Map(members.map((member) => [member.id, member]))
  const shares = await container.resolve<ProductionService>(PRODUCTION_MODULE).sharing.shares({
    eventIds: recorded.map(({ inspection }) => eventIdOf.accepted(inspection.id)),
  })
  const waiting = new Set(
    await container
      .resolve<StaffService>(STAFF_MODULE)
      .approvals.waitingSubjects("acceptance"),
  )
  const earned = new Map(shares.map(({ eventId, amount }) => [eventId, amount]))
  return recorded.map(({ handover, inspection, lot }) => ({
    handoverId: handover.id,
    inspectionId: inspection.id,
    memberNumber: byId.get(handover.artisanId)?.memberNumber ?? "",
    name: byId.get(handover.artisanId)?.name ?? "",
    sku: handover.sku,
    orderedLineId: handover.orderedLineId,
    pieces: handover.pieces,
    reversedBecause: inspection.reversalReason,
    reversalWaits: waiting.has(inspection.id),
    accepted: inspection.accepted,
    rework: inspection.rework,
    rejected: inspection.rejected,
    grade: inspection.grade,
    reason: inspection.reason,
    lotCode: lot?.code ?? null,
    earned: (earned.get(eventIdOf.accepted(inspection.id)) ?? 0n).toString(),
    inspectedAt: inspection.inspectedAt.toISOString(),
  }))
}
