import type { PayoutRun, SettlementRequest } from "@sentra/contracts"

export type BankAnswer = {
  outcome: "" | "paid" | "bounced"
  /** The bank's reference of what it paid, its reason for what it sent back. */
  said: string
  fee: string
}

export const emptyAnswer: BankAnswer = { outcome: "", said: "", fee: "0" }

/** The rows the bank has answered, in the shape of the route. */
export const resultsOf = (answers: Record<string, BankAnswer>): SettlementRequest["results"] =>
  Object.entries(answers).flatMap(([payoutId, { outcome, said, fee }]) =>
    outcome === ""
      ? []
      : [
          outcome === "paid"
            ? { payoutId, outcome, bankReference: said, fee: fee.trim() || "0" }
            : { payoutId, outcome, reason: said, fee: "0" },
        ],
  )

/** What the bank kept for all that it has answered of a run. */
export const feesOf = ({ payouts }: PayoutRun): string =>
  payouts.reduce((sum, { fee }) => sum + BigInt(fee ?? 0), 0n).toString()
