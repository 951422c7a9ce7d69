export { nextPayoutDay, PAYOUT_DAY_MAX } from "./next-payout-day.js"
