/** How long a shop order waits for its transfer. The order's page tells the buyer until when. */
const UNPAID_DAYS_MAX = 3
const UNPAID_MILLISECONDS_MAX = UNPAID_DAYS_MAX * 24 * 60 * 60 * 1_000

/** The moment until which an order that was placed then can be paid. */
export const payUntil = (orderedAt: Date): Date =>
  new Date(orderedAt.getTime() + UNPAID_MILLISECONDS_MAX)

/** Orders placed before this moment had to be paid by now. */
export const unpaidSince = (moment: Date): Date =>
  new Date(moment.getTime() - UNPAID_MILLISECONDS_MAX)
