import type { PayoutRun } from "../modules/payout/index.js"
import type { DocumentContent } from "./document-store.js"

/**
 * How members' money leaves the house. A run is handed over after two people agreed to it and after
 * it was written down as sent; the same run again is the same order, never a second payment.
 */
export type PayoutProvider = {
  /** Hands the run over; answers what staff keep of it, such as the file for the bank. */
  send(run: PayoutRun): Promise<DocumentContent>
}
