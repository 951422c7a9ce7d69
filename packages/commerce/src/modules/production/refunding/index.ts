import { markRefundGiven, markRefundsPosted, withdrawRefund } from "./change-refund.js"
import { eventsOfSales } from "./events-of-sales.js"
import { refunds, refundsToGive, refundsToPost } from "./read-refunds.js"
import { recordRefund } from "./record-refund.js"
import { refundable } from "./refundable.js"

/** What shop buyers get back, and of what. */
export const refunding = {
  record: recordRefund,
  refundable,
  refunds,
  toGive: refundsToGive,
  toPost: refundsToPost,
  markGiven: markRefundGiven,
  withdraw: withdrawRefund,
  markPosted: markRefundsPosted,
  eventsOfSales,
}
