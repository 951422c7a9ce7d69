import { markRefundGiven, markRefundsPosted, withdrawRefund } from "./change-refund.js"
import { eventsOfSales } from "./events-of-sales.js"
import { refunds, refundsToGive, refundsToPost } from "./read-refunds.js"
import { assertRefundable, recordRefund } from "./record-refund.js"
import { refundable } from "./refundable.js"
import { saleVersion } from "./sale-version.js"

/** What shop buyers get back, and of what. */
export const refunding = {
  record: recordRefund,
  assertRefundable,
  saleVersion,
  refundable,
  refunds,
  toGive: refundsToGive,
  toPost: refundsToPost,
  markGiven: markRefundGiven,
  withdraw: withdrawRefund,
  markPosted: markRefundsPosted,
  eventsOfSales,
}
