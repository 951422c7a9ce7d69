import { bankFileOf } from "./bank-file-of.js"
import type { PayoutProvider } from "./payout-provider.js"

/** Staff carry a file to the bank; what the bank answers they enter. */
export const bankFile: PayoutProvider = {
  send: (run) =>
    Promise.resolve({
      name: `payouts-${run.cutOff}.csv`,
      mediaType: "text/csv; charset=utf-8",
      content: Buffer.from(bankFileOf(run), "utf8"),
    }),
}
