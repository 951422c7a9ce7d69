/**
 * The name of each event in the books, built from the id of the fact behind it, so that the same
 * fact posted twice is recognised. One function per event; nothing else may build an event id.
 */
export const eventIdOf = {
  memberDepositPaid: (depositId: string) => `deposit:${depositId}:paid`,
  captured: (orderId: string) => `order:${orderId}:captured`,
  paymentFeeCharged: (paymentId: string) => `payment:${paymentId}:fee`,
  paymentSettled: (settlementId: string) => `settlement:${settlementId}:settled`,
  courierBilled: (billId: string) => `courier-bill:${billId}:billed`,
  accepted: (inspectionId: string) => `inspection:${inspectionId}:accepted`,
  acceptedReleased: (inspectionId: string) => `inspection:${inspectionId}:released`,
  delivered: (deliveryId: string) => `delivery:${deliveryId}:delivered`,
  deliveredReleased: (deliveryId: string) => `delivery:${deliveryId}:released`,
  orderRefunded: (orderId: string) => `order:${orderId}:refunded`,
  refunded: (refundId: string) => `refund:${refundId}:refunded`,
  clawbackRecovered: (recoveryId: string) => `recovery:${recoveryId}:recovered`,
  downPaymentReceived: (paymentId: string) => `payment:${paymentId}:down-payment`,
  partnerPaid: (paymentId: string) => `payment:${paymentId}:received`,
  goodsReturned: (returnId: string) => `return:${returnId}:returned`,
  materialIssued: (issueId: string) => `material-issue:${issueId}:issued`,
  materialSpoiled: (spoilageId: string) => `spoilage:${spoilageId}:spoiled`,
  advanceGiven: (advanceId: string) => `advance:${advanceId}:given`,
  payoutOpened: (payoutId: string) => `payout:${payoutId}:opened`,
  payoutPaid: (payoutId: string) => `payout:${payoutId}:paid`,
  payoutBounced: (payoutId: string) => `payout:${payoutId}:bounced`,
  yearClosed: (year: number) => `year:${year}:closed`,
  surplusDistributed: (year: number) => `surplus:${year}:distributed`,
  surplusPaid: (year: number, artisanId: string) => `surplus:${year}:paid:${artisanId}`,
  ppnSettled: (month: string) => `ppn:${month}:settled`,
  corrected: (eventId: string) => `${eventId}:corrected`,
} as const

/**
 * Why pieces of a line are divided: the name of the fact that made it necessary, so that one fact
 * divides once. `manual` counts the runs an order has had, so that two clicks on one board are one.
 */
export const causeIdOf = {
  ordered: (orderId: string) => `ordered:${orderId}`,
  rejected: (inspectionId: string) => `rejected:${inspectionId}`,
  declined: (declineId: string) => `declined:${declineId}`,
  manual: (orderId: string, run: number) => `manual:${orderId}:${run}`,
  byHand: (approvalId: string) => `by-hand:${approvalId}`,
} as const
