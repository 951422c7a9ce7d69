import { createHash } from "node:crypto"
import type { Entry } from "@sentra/domain/ledger"

/**
 * Tells apart two entries of the same event: reason and money, whatever the order of postings.
 * The day and the memo are left out: a fact found again later may word them differently.
 */
export const digestOf = ({ reason, postings }: Entry): string => {
  const parts = postings
    .map(({ account, party, side, amount }) => [account, party ?? "", side, amount.toString()])
    .map((part) => JSON.stringify(part))
    .toSorted()
  return createHash("sha256")
    .update(JSON.stringify([reason, parts]))
    .digest("hex")
}
