import type { SettlementRequest } from "@sentra/contracts"

export type BankAnswer = { outcome: "" | "paid" | "bounced"; bankReference: string; fee: string }

export const emptyAnswer: BankAnswer = { outcome: "", bankReference: "", fee: "0" }

/** The rows the bank has answered, in the shape of the route. */
export const resultsOf = (answers: Record<string, BankAnswer>): SettlementRequest["results"] =>
  Object.entries(answers).flatMap(([payoutId, { outcome, bankReference, fee }]) =>
    outcome === ""
      ? []
      : [
          {
            payoutId,
            outcome,
            fee: fee.trim() === "" ? "0" : fee.trim(),
            ...(outcome === "paid" ? { bankReference } : { reason: bankReference }),
          },
        ],
  )
