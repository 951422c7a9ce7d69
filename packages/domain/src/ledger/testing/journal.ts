import { rupiah, type Rupiah } from "../../money/index.js"
import type { ArtisanAmount, Entry, Occurrence } from "../index.js"

export const on = (eventId: string): Occurrence => ({ eventId, occurredOn: "2026-11-24" })
export const rp = (amount: number): Rupiah => rupiah(BigInt(amount))
export const part = (artisanId: string, amount: number): ArtisanAmount => ({
  artisanId,
  amount: rp(amount),
})

/** Writes an entry as the posting table does: `debit 2110 A06 186119`. */
export const journal = ({ postings }: Entry): string[] =>
  postings.map(({ side, account, party, amount }) =>
    [side, account, ...(party ? [party] : []), amount].join(" "),
  )
