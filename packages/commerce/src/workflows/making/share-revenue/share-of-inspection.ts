import { cumulativePart, eventIdOf, rupiah } from "@sentra/domain"
import type { Inspection, NewShare, OrderedLine } from "../../../modules/production/index.js"

/**
 * What an accepted part of a line made to order brings its maker, and how the price of these pieces
 * divides. Every amount rounds cumulatively over the line, so the last piece closes each to its
 * total. artisan + cooperative = net, to the rupiah.
 */
export function shareOfInspection(inspection: Inspection, line: OrderedLine): NewShare {
  const partOf = (total: bigint): bigint =>
    cumulativePart({
      total: rupiah(total),
      linePieces: line.pieces,
      before: inspection.acceptedBefore,
      after: inspection.acceptedBefore + inspection.accepted,
    })
  const amount = partOf(line.artisanShareTotal)
  const netAmount = partOf(line.netExcludingTax)
  return {
    eventId: eventIdOf.accepted(inspection.id),
    orderedLineId: line.id,
    artisanId: inspection.artisanId,
    pieces: inspection.accepted,
    netAmount,
    taxAmount: partOf(line.tax),
    coopAmount: netAmount - amount,
    amount,
    earnedAt: inspection.inspectedAt,
    // Work to order is ready to be paid as soon as it is earned.
    releasedAt: inspection.inspectedAt,
  }
}
