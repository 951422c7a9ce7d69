export { allocate } from "./allocate.js"
export { explain, type Explanation } from "./explain.js"
export type {
  Allocation,
  AllocationFacts,
  AllocationInput,
  AllocationPlan,
  AllocationReason,
  Candidate,
} from "./plan.js"
export { deadlineCapacityPieces } from "./deadline-capacity.js"
export {
  CATCH_UP_LIMIT_WEEKS,
  catchUp,
  medianLevel,
  newcomerMinutes,
  type Level,
} from "./catch-up.js"
export {
  divideOrder,
  type Demand,
  type Division,
  type ExclusionReason,
  type Maker,
  type MakerSkill,
} from "./divide-order.js"
