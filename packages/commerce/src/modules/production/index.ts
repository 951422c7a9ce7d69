import { Module } from "@medusajs/framework/utils"
import { ProductionService } from "./service.js"

export const PRODUCTION_MODULE = "production"
export type { AllocationMarks } from "./allocation-marks.js"
export type {
  Allocation,
  AllocationCause,
  AllocationRun,
  AllocationRunsInput,
  NewAllocationRun,
} from "./allocation-runs.js"
export type { ClaimInput, ClaimResult, SaleOfClaims } from "./claims.js"
export type { NewDecline } from "./declines.js"
export type { NewDelivery } from "./deliveries.js"
export type { InspectionFact } from "./facts.js"
export type { NewHandover, RecordedHandover } from "./handovers.js"
export type { PendingAllocation } from "./pending-allocations.js"
export type { LineProgress, OpenPieces } from "./progress.js"
export type { ProductionService } from "./service.js"
export type { ClaimItem, Shortage } from "./take-first-in.js"
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
export type { AwardedMinutes, CommittedPieces } from "./workload.js"
export default Module(PRODUCTION_MODULE, { service: ProductionService })
