import { Module } from "@medusajs/framework/utils"
import { ProductionService } from "./service.js"

export const PRODUCTION_MODULE = "production"
export type { AllocationMarks } from "./work/allocation-marks.js"
export type {
  Allocation,
  AllocationCause,
  AllocationRun,
  AllocationRunsInput,
  NewAllocationRun,
} from "./work/allocation-runs.js"
export type { ClaimInput, ClaimResult, SaleOfClaims } from "./shelf/claims.js"
export type { NewDecline } from "./work/declines.js"
export type { NewDelivery } from "./delivery/deliveries.js"
export type { InspectionFact } from "./work/inspections.js"
export type { NewHandover, RecordedHandover } from "./work/handovers.js"
export type { PendingAllocation } from "./work/pending-allocations.js"
export type { LineProgress, OpenPieces } from "./lines/progress.js"
export type { OrderRefund, Refundable as PartOfSale } from "./refunding/types.js"
export type { SaleEvent } from "./refunding/events-of-sales.js"
export type { NewRefund } from "./refunding/record-refund.js"
export type { ProductionService } from "./service.js"
export type {
  Channel,
  Decline,
  Delivery,
  DeliveryLine,
  Earning,
  Grade,
  Handover,
  Inspection,
  LineScope,
  Lot,
  LotClaim,
  NewOrderedLine,
  NewShare,
  OrderedLine,
  OrderedLineFilter,
  Share,
  ShippingFee,
} from "./types.js"
export type { AwardedMinutes, CommittedPieces } from "./work/workload.js"
export default Module(PRODUCTION_MODULE, { service: ProductionService })
