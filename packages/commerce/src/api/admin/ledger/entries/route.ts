import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { entriesQuery, type LedgerEntry } from "@sentra/contracts"
import { entryLabel } from "../../../../lib/entry-words.js"
import { parseInput } from "../../../../lib/parse-input.js"
import { LEDGER_MODULE, type LedgerService } from "../../../../modules/ledger/index.js"
import { readPartyNames } from "./read-party-names.js"

/**
 * GET /admin/ledger/entries?limit=&offset=: a page of the books, newest first, with the names of
 * parties.
 */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ entries: LedgerEntry[]; count: number }>,
): Promise<void> {
  const { limit, offset, ...filter } = parseInput(entriesQuery, req.query)
  const { entries, count } = await req.scope
    .resolve<LedgerService>(LEDGER_MODULE)
    .entries({ ...filter, take: limit, skip: offset })
  const names = await readPartyNames(
    req.scope,
    entries.flatMap(({ postings }) => postings.flatMap(({ party }) => party ?? [])),
  )
  res.json({
    count,
    entries: entries.map((entry) => ({
      eventId: entry.eventId,
      reason: entry.reason,
      label: entryLabel(entry),
      occurredOn: entry.occurredOn,
      memo: entry.memo ?? null,
      postings: entry.postings.map(({ account, party, side, amount }) => ({
        account,
        party: party ?? null,
        partyName: names.get(party ?? "") ?? null,
        side,
        amount: amount.toString(),
      })),
    })),
  })
}
