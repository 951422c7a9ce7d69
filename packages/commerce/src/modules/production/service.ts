import { MedusaService } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { databaseOf, type Database } from "../../lib/sql.js"
import * as marks from "./allocation-marks.js"
import * as runs from "./allocation-runs.js"
import * as claims from "./claims.js"
import * as declines from "./declines.js"
import * as deliveries from "./deliveries.js"
import * as facts from "./facts.js"
import * as handovers from "./handovers.js"
import * as lots from "./lots.js"
import { OrderedLine as OrderedLineModel } from "./models/ordered-line.js"
import { pendingAllocations, type PendingAllocation } from "./pending-allocations.js"
import { WorkSpecification as WorkSpecificationModel } from "./models/work-specification.js"
import * as lines from "./ordered-lines.js"
import * as progress from "./progress.js"
import * as sales from "./sales.js"
import * as shares from "./shares.js"
import type * as types from "./types.js"
import * as workload from "./workload.js"

/**
 * Work and goods: what was ordered, who makes it, what the hub accepted, what is on the shelf, and
 * how each sale was shared. Every method is one transaction; each law is told where it is kept.
 */
export class ProductionService extends MedusaService({
  WorkSpecification: WorkSpecificationModel,
  OrderedLine: OrderedLineModel,
}) {
  private readonly database: Database

  constructor(container: { __pg_connection__: Knex }, ...rest: unknown[]) {
    super(container, ...rest)
    this.database = databaseOf(container.__pg_connection__)
  }

  recordOrderedLines(newLines: readonly types.NewOrderedLine[]): Promise<types.OrderedLine[]> {
    return lines.recordOrderedLines(this.database, newLines)
  }

  forgetOrderedLines(orderId: string): Promise<void> {
    return lines.forgetOrderedLines(this.database, orderId)
  }

  orderedLines(filter: types.OrderedLineFilter): Promise<types.OrderedLine[]> {
    return lines.orderedLines(this.database, filter)
  }

  /** Freezes a shop order as it is the first time; see `sales.ts`. */
  freezeSale(sale: sales.NewSale): Promise<void> {
    return sales.freezeSale(this.database, sale)
  }

  shippingFee(orderId: string): Promise<types.ShippingFee | undefined> {
    return sales.shippingFee(this.database, orderId)
  }

  lineProgress(scope: types.LineScope): Promise<progress.LineProgress[]> {
    return progress.lineProgress(this.database, scope)
  }

  openPieces(scope: progress.OpenPiecesScope): Promise<progress.OpenPieces[]> {
    return progress.openPieces(this.database, scope)
  }

  awardedMinutes(
    artisanIds: readonly string[],
    crafts: readonly string[],
    since: Date,
  ): Promise<workload.AwardedMinutes[]> {
    return workload.awardedMinutes(this.database, artisanIds, crafts, since)
  }

  committedPieces(
    artisanIds: readonly string[],
    crafts: readonly string[],
  ): Promise<workload.CommittedPieces[]> {
    return workload.committedPieces(this.database, artisanIds, crafts)
  }

  allocationMarks(crafts: readonly string[]): Promise<marks.AllocationMarks> {
    return marks.allocationMarks(this.database, crafts)
  }

  recordAllocationRuns(
    input: runs.AllocationRunsInput,
  ): Promise<(runs.AllocationRun & { alreadyRecorded: boolean })[]> {
    return runs.recordAllocationRuns(this.database, input)
  }

  allocationRuns(scope: types.LineScope): Promise<runs.AllocationRun[]> {
    return runs.allocationRuns(this.database, scope)
  }

  /** Causes of a division that were not divided yet; what the sweeper finishes. */
  pendingAllocations(filter: { take: number }): Promise<PendingAllocation[]> {
    return pendingAllocations(this.database, filter.take)
  }

  recordDecline(
    decline: declines.NewDecline,
  ): Promise<{ decline: types.Decline; alreadyRecorded: boolean }> {
    return declines.recordDecline(this.database, decline)
  }

  recordHandover(
    handover: handovers.NewHandover,
  ): Promise<handovers.RecordedHandover & { alreadyRecorded: boolean }> {
    return handovers.recordHandover(this.database, handover)
  }

  handovers(filter: handovers.HandoverFilter): Promise<handovers.RecordedHandover[]> {
    return handovers.readHandovers(this.database, filter)
  }

  countHandovers(): Promise<number> {
    return handovers.countHandovers(this.database)
  }

  lots(filter: lots.LotFilter): Promise<types.Lot[]> {
    return lots.lots(this.database, filter)
  }

  availablePieces(variantIds: readonly string[]): Promise<Map<string, number>> {
    return lots.availablePieces(this.database, variantIds)
  }

  claimLots(input: claims.ClaimInput): Promise<claims.ClaimResult> {
    return claims.claimLots(this.database, input)
  }

  sellClaims(sale: claims.SaleOfClaims): Promise<types.LotClaim[]> {
    return claims.sellClaims(this.database, sale)
  }

  releaseClaims(which: { cartId: string; expiredBefore?: Date }): Promise<number> {
    return claims.releaseClaims(this.database, which)
  }

  unsellClaims(orderId: string): Promise<number> {
    return claims.unsellClaims(this.database, orderId)
  }

  cartsExpired(before: Date): Promise<string[]> {
    return claims.cartsExpired(this.database, before)
  }

  claims(filter: claims.ClaimFilter): Promise<types.LotClaim[]> {
    return claims.claims(this.database, filter)
  }

  recordShares(newShares: readonly types.NewShare[]): Promise<types.Share[]> {
    return shares.recordShares(this.database, newShares)
  }

  shares(filter: shares.ShareFilter): Promise<types.Share[]> {
    return shares.readShares(this.database, filter)
  }

  monthsOfShares(artisanId: string): Promise<string[]> {
    return shares.monthsOfShares(this.database, artisanId)
  }

  takeBackShares(which: shares.ShareFilter & { at?: Date }): Promise<void> {
    return shares.takeBackShares(this.database, which)
  }

  recordDelivery(
    delivery: deliveries.NewDelivery,
  ): Promise<{ delivery: types.Delivery; alreadyRecorded: boolean }> {
    return deliveries.recordDelivery(this.database, delivery)
  }

  deliveries(filter: deliveries.DeliveryFilter): Promise<types.Delivery[]> {
    return deliveries.deliveries(this.database, filter)
  }

  deliveredTax(partnerId: string): Promise<Map<string, bigint>> {
    return deliveries.deliveredTax(this.database, partnerId)
  }

  unpostedInspections({ take }: { take: number }): Promise<facts.InspectionFact[]> {
    return facts.inspectionFacts(this.database, { unpostedOnly: true, take })
  }

  inspectionFacts(ids: readonly string[]): Promise<facts.InspectionFact[]> {
    return facts.inspectionFacts(this.database, { ids })
  }

  unpostedDeliveries({ take }: { take: number }): Promise<types.Delivery[]> {
    return deliveries.deliveries(this.database, { unpostedOnly: true, take })
  }

  deliveriesToRelease({ on, take }: { on: string; take: number }): Promise<types.Delivery[]> {
    return deliveries.deliveries(this.database, { toReleaseOn: on, take })
  }

  markPosted(posted: facts.PostedFacts): Promise<void> {
    return facts.markPosted(this.database, posted)
  }

  markReleased(released: { deliveryIds: readonly string[]; at?: Date }): Promise<void> {
    return facts.markReleased(this.database, released)
  }

  releaseDelivery(release: { orderId: string; deliveryId: string; at: Date }): Promise<void> {
    return facts.releaseDelivery(this.database, release)
  }
}
