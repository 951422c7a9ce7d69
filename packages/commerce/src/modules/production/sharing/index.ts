import { monthsOfShares, readShares, recordShares, takeBackShares } from "./shares.js"

/** What each member earns of each line. */
export const sharing = {
  record: recordShares,
  shares: readShares,
  months: monthsOfShares,
  takeBack: takeBackShares,
}
