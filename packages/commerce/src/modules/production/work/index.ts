import { allocationMarks } from "./allocation-marks.js"
import { allocationRuns, recordAllocationRuns } from "./allocation-runs.js"
import { recordDecline } from "./declines.js"
import { countToldTo, toldTo } from "./divisions.js"
import { countHandovers, readHandovers, recordHandover } from "./handovers.js"
import { inspectAgain } from "./inspect-again.js"
import {
  inspectionFacts,
  markInspectionsPosted,
  unpostedInspections,
  unpostedReversals,
} from "./inspections.js"
import { pendingAllocations } from "./pending-allocations.js"
import { assertReversible, markReversalsPosted, reverseInspection } from "./reversals.js"
import { awardedMinutes, committedPieces } from "./workload.js"

/** Who makes what and why, what members bring to the hub, and what the hub found. */
export const work = {
  awardedMinutes,
  committedPieces,
  marks: allocationMarks,
  allocate: recordAllocationRuns,
  allocationRuns,
  toldTo,
  countToldTo,
  pendingAllocations,
  decline: recordDecline,
  handOver: recordHandover,
  handovers: readHandovers,
  countHandovers,
  inspectionFacts,
  unpostedInspections,
  markPosted: markInspectionsPosted,
  assertReversible,
  reverse: reverseInspection,
  inspectAgain,
  unpostedReversals,
  markReversalsPosted,
}
