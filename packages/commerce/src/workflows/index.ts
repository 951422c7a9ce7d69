export { allocateOrder, allocateOrderWorkflow, orderedCause } from "./allocate-order/index.js"
export { changeMember, changeMemberWorkflow } from "./change-member/index.js"
export { declineAllocation, declineAllocationWorkflow } from "./decline-allocation/index.js"
export { openPayoutRun, openPayoutRunWorkflow } from "./open-payout-run/index.js"
export {
  finishPlacing,
  finishPlacingWorkflow,
  placeBulkOrder,
  placeBulkOrderWorkflow,
} from "./place-bulk-order/index.js"
export { postFacts, postFactWorkflow } from "./post-fact/index.js"
export { receiveHandover, receiveHandoverWorkflow } from "./receive-handover/index.js"
export {
  recordWholesaleDelivery,
  recordWholesaleDeliveryWorkflow,
} from "./record-delivery/index.js"
export { settlePayout, settlePayoutWorkflow } from "./settle-payout/index.js"
export { shareRevenueWorkflow } from "./share-revenue/index.js"
export { sweepFacts } from "./sweep-facts/index.js"
export { claimLotsWorkflow } from "./claim-lots/index.js"
export { recordRetailDeliveryWorkflow } from "./record-retail-delivery/index.js"
export { sellFromLotsWorkflow } from "./sell-from-lots/index.js"
export { releaseExpiredClaims } from "./claim-lots/release-expired-claims.js"
export { cancelUnpaidOrders } from "./cancel-unpaid-orders/index.js"
export { takeBackSaleWorkflow } from "./take-back-sale/index.js"
