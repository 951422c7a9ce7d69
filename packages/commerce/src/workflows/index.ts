export { allocateOrder, allocateOrderWorkflow, orderedCause } from "./making/allocate-order/index.js"
export { changeMember, changeMemberWorkflow } from "./making/change-member/index.js"
export { declineAllocation, declineAllocationWorkflow } from "./making/decline-allocation/index.js"
export { openPayoutRun, openPayoutRunWorkflow } from "./paying/open-payout-run/index.js"
export {
  finishPlacing,
  finishPlacingWorkflow,
  placeBulkOrder,
  placeBulkOrderWorkflow,
} from "./partnership/place-bulk-order/index.js"
export { postFacts, postFactWorkflow } from "./books/post-fact/index.js"
export { receiveHandover, receiveHandoverWorkflow } from "./making/receive-handover/index.js"
export {
  recordWholesaleDelivery,
  recordWholesaleDeliveryWorkflow,
} from "./partnership/record-delivery/index.js"
export {
  recordPartnerReceipt,
  recordPartnerTransfer,
  recordPartnerReceiptWorkflow,
} from "./partnership/record-receipt/index.js"
export {
  recordClearingMove,
  recordClearingMoveWorkflow,
} from "./paying/record-clearing-move/index.js"
export {
  recordMemberDeposit,
  recordMemberDepositWorkflow,
} from "./paying/record-member-deposit/index.js"
export { reverseMovementWorkflow } from "./paying/reverse-movement/index.js"
export { reverseReceiptWorkflow } from "./partnership/reverse-receipt/index.js"
export { allocateByHandWorkflow } from "./making/allocate-by-hand/index.js"
export { reverseAcceptanceWorkflow } from "./making/reverse-acceptance/index.js"
export { inspectAgain, inspectAgainWorkflow } from "./making/inspect-again/index.js"
export { settlePayout, settlePayoutWorkflow } from "./paying/settle-payout/index.js"
export { shareRevenueWorkflow } from "./making/share-revenue/index.js"
export { DUTIES } from "./duties.js"
export { retryTask } from "./books/retry-task.js"
export { sweepDuty } from "./books/sweep-duty.js"
export { sweepFacts } from "./books/sweep-facts/index.js"
export type { Duty } from "./books/duty.js"
export { claimLotsWorkflow } from "./shop/claim-lots/index.js"
export { recordRetailDeliveryWorkflow } from "./shop/record-retail-delivery/index.js"
export { mendPurchaseWorkflow } from "./shop/mend-purchase/index.js"
export { refundOrder, refundOrderWorkflow } from "./shop/refund-order/index.js"
export { describePictures, describePicturesWorkflow } from "./shop/describe-pictures/index.js"
export { storePictures, storePicturesWorkflow } from "./shop/store-pictures/index.js"
export { sellFromLotsWorkflow } from "./shop/sell-from-lots/index.js"
export { releaseExpiredClaims } from "./shop/claim-lots/release-expired-claims.js"
export { cancelUnpaidOrders } from "./shop/cancel-unpaid-orders/index.js"
export { refreshPricesWorkflow } from "./shop/refresh-prices/index.js"
export { takeBackSaleWorkflow } from "./shop/take-back-sale/index.js"
export { grantRoles, grantRolesWorkflow } from "./staff/grant-roles/index.js"
export { approvePayoutRun, approvePayoutRunWorkflow } from "./paying/approve-payout-run/index.js"
export { changeBankAccountWorkflow } from "./paying/change-bank-account/index.js"
export { correctPayoutWorkflow } from "./paying/correct-payout/index.js"
export { sendPayoutRun, sendPayoutRunWorkflow } from "./paying/send-payout-run/index.js"
export { withdrawPayoutRunWorkflow } from "./paying/withdraw-payout-run/index.js"
export { carryOutApprovalWorkflow } from "./staff/carry-out-approval/index.js"
export { decideApproval, decideApprovalWorkflow } from "./staff/decide-approval/index.js"
export { requestApproval, requestApprovalWorkflow } from "./staff/request-approval/index.js"
export {
  establishCooperative,
  establishCooperativeWorkflow,
} from "./house/establish-cooperative/index.js"
export { registerMember, registerMemberWorkflow } from "./making/register-member/index.js"
export { specifyWork, specifyWorkWorkflow } from "./making/specify-work/index.js"
export { registerPartner, registerPartnerWorkflow } from "./partnership/register-partner/index.js"
export {
  registerPartnerPerson,
  registerPartnerPersonWorkflow,
} from "./partnership/register-partner-person/index.js"
