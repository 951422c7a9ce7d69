export {
  ACCOUNT,
  ACCOUNTS,
  accountOf,
  type Account,
  type AccountCode,
  type AccountKind,
  type PartyKind,
  type Side,
} from "./account-plan.js"
export {
  ENTRY_REASONS,
  entryProblemMessage,
  problemWith,
  type Entry,
  type EntryProblem,
  type EntryReason,
  type Posting,
} from "./entry.js"
export { causeIdOf, eventIdOf } from "./event-id.js"
export type { ArtisanAmount, Occurrence } from "./build-entry.js"
export {
  courierBilled,
  earningsReleased,
  paymentFeeCharged,
  paymentSettled,
  ppnSettled,
  retailOrderCaptured,
  type Clearing,
} from "./retail-events.js"
export {
  clawbackRecovered,
  refundedAfterPayout,
  refundedAtCoopCost,
  refundedBeforePayout,
  type ShareBalance,
} from "./refund-events.js"
export { retailOrderRefunded, shareOfRefund, type ShareOfRefund } from "./order-refund.js"
export { membersMoney, type MembersMoney, type ShareState } from "./members-money.js"
export {
  acceptanceReversed,
  downPaymentReceived,
  goodsReturned,
  orderHandedOver,
  orderHandedOverToCollector,
  partnerPaid,
  partnerPaidLessPph22,
  workAccepted,
} from "./wholesale-events.js"
export {
  advanceGiven,
  materialIssued,
  materialSpoiled,
  memberDepositPaid,
  payoutConfirmed,
  payoutOpened,
  payoutRejected,
  type Till,
} from "./member-events.js"
export { surplusDistributed, surplusPaid, yearClosed, type YearBalance } from "./surplus-events.js"
export { correctionOf } from "./correction.js"
export { payableOf } from "./payable.js"
export {
  balanceOf,
  trialBalance,
  type TrialBalance,
  type TrialBalanceRow,
} from "./trial-balance.js"
