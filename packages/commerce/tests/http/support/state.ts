import type { TestDatabase } from "@sentra/testing"

/** The day on which this story began, as the cooperative counts days. */
export const STORY_DAY = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jakarta" }).format(
  new Date(),
)

/** What the story itself posts is of one day, though midnight may come between its two runs. */
const DAY = `case when occurred_on::text >= '${STORY_DAY}' then 'now' else occurred_on::text end`

/**
 * What stands in a database, without the ids, days and moments in which two runs of the same story
 * may differ. Each line of a query counts how often it is there.
 */
const QUERIES = {
  entries: `
    select reason, ${DAY} as day, count(*)::int as entries,
      count(distinct event_id)::int as events
    from ledger_entry group by 1, 2 order by 1, 2`,
  postings: `
    select entry.reason, ${DAY} as day, posting.account_code, posting.party, posting.side,
      posting.amount::text, count(*)::int
    from ledger_posting posting join ledger_entry entry on entry.id = posting.entry_id
    group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`,
  balances: `
    select account_code, party,
      sum(case side when 'debit' then amount else -amount end)::text as balance
    from ledger_posting group by 1, 2 order by 1, 2`,
  shares: `
    select line.sku, share.artisan_id, share.pieces, share.net_amount::text,
      share.tax_amount::text, share.coop_amount::text, share.amount::text,
      share.released_at is not null as released, share.taken_back_at is not null as taken_back,
      count(*)::int
    from share join ordered_line line on line.id = share.ordered_line_id
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9 order by 1, 2, 3, 4, 5, 6, 7, 8, 9`,
  orders: `
    select status, count(*)::int, (select count(*)::int from order_cart) as carts
    from "order" group by 1 order by 1`,
  lines: `
    select sku, channel, pieces, gross::text, tax::text, net_excluding_tax::text, count(*)::int
    from ordered_line group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`,
  lots: `
    select sku, artisan_id, grade, pieces, available_pieces, count(*)::int
    from lot group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`,
  claims: `
    select lot.sku, lot.artisan_id, claim.pieces, claim.status, count(*)::int
    from lot_claim claim join lot on lot.id = claim.lot_id
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
  inspections: `
    select handover.key, handover.sku, handover.pieces, accepted, rework, rejected, accepted_before,
      posted_at is not null as posted
    from inspection join handover on handover.id = inspection.handover_id order by 1`,
  runs: `
    select line.sku, run.cause, run.pieces, run.pieces = run.unallocated_pieces + coalesce((
      select sum(pieces) from allocation where run_id = run.id), 0) as adds_up, count(*)::int
    from allocation_run run join ordered_line line on line.id = run.ordered_line_id
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
  deliveries: `
    select line.sku, delivery.channel, part.pieces, part.delivered_before, part.net_amount::text,
      delivery.posted_at is not null as posted, delivery.released_at is not null as released,
      count(*)::int
    from delivery join delivery_line part on part.delivery_id = delivery.id
    join ordered_line line on line.id = part.ordered_line_id
    group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 3, 4, 5, 6, 7`,
  receipts: `
    select kind, bank_reference, amount::text, ppn::text, pph22::text,
      posted_at is not null as posted, reversed_at is not null as reversed
    from partner_receipt order by 2`,
  movements: `
    select kind, till, artisan_id, amount::text, reference, posted_at is not null as posted,
      reversed_at is not null as reversed, reversal_posted_at is not null as reversal_posted
    from treasury_movement order by till, reference`,
  shown: `
    select line.sku, item.fulfilled_quantity::int, item.shipped_quantity::int,
      item.delivered_quantity::int, count(*)::int
    from order_item item join "order" o on o.id = item.order_id and o.version = item.version
    join ordered_line line on line.order_line_id = item.item_id
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
  refunds: `
    select reason, amount::text, given_at is not null as given, posted_at is not null as posted,
      withdrawn_at is not null as withdrawn,
      (select count(*)::int from refund where refund.note = order_refund.id) as in_medusa
    from order_refund order by asked_at, id`,
  fulfilments: "select count(*)::int from fulfillment where canceled_at is null",
  payouts: `
    select run.cut_off, run.status as run, payout.artisan_id, payout.amount::text, payout.status,
      payout.fee_amount::text, payout.posted_at is not null as posted
    from payout_run run join payout on payout.run_id = run.id order by 1, 2, 3, 4, 5`,
}

export type State = Record<keyof typeof QUERIES, unknown[]>

export async function stateOf(database: TestDatabase): Promise<State> {
  const read = async ([name, sql]: [string, string]) => [name, await database.query(sql)] as const
  return Object.fromEntries(await inTurn(Object.entries(QUERIES), read)) as State
}

/** One connection answers one question at a time. */
async function inTurn<In, Out>(inputs: In[], answer: (input: In) => Promise<Out>): Promise<Out[]> {
  const answers: Out[] = []
  for (const input of inputs) answers.push(await answer(input))
  return answers
}
