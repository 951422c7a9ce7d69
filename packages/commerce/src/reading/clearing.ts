import { z } from "@medusajs/framework/zod"
import { ACCOUNT, eventIdOf } from "@sentra/domain/ledger"
import { eventIdIn } from "../lib/event-id-in.js"
import { rupiahColumn, type Sql } from "../lib/sql.js"

/** While somebody moves money out of clearing, nobody else does. */
export const CLEARING_LOCK = "clearing of transfers"

const lyingRow = z.object({
  day: z.string(),
  orderId: z.string(),
  displayId: z.number().int().nullable(),
  amount: rupiahColumn,
})
/** What of one shop order's transfer still lies in clearing, with the day on which it came. */
export type Lying = z.infer<typeof lyingRow>

/** Every move on the clearing account, and those that are entered and not in the books yet. */
const MOVES = `
  select entry.event_id, entry.occurred_on as day,
    case posting.side when 'debit' then posting.amount else -posting.amount end as amount
  from ledger_posting posting join ledger_entry entry on entry.id = posting.entry_id
  where posting.account_code = '${ACCOUNT.transferClearing}'
  union all
  select ${eventIdIn(eventIdOf.paymentSettled, "movement.id")}, movement.moved_on::date,
    -movement.amount
  from treasury_movement movement
  where movement.kind = 'clearing_move' and movement.posted_at is null
    and not exists (select 1 from ledger_entry entry
      where entry.event_id = ${eventIdIn(eventIdOf.paymentSettled, "movement.id")})`

/** Whose order an event on the account was of; what is of none moved the money on. */
const SALES = `
  select ${eventIdIn(eventIdOf.captured, "order_id")} as event_id, order_id from shipping_fee
  union all
  select ${eventIdIn(eventIdOf.orderRefunded, "order_id")}, order_id from shipping_fee
  union all
  select ${eventIdIn(eventIdOf.refunded, "id")}, order_id from order_refund`

/**
 * What lies in clearing by order, oldest first. A refund takes from its own order; what was moved
 * to the account took the oldest money first.
 */
export const readLying = (sql: Sql): Promise<Lying[]> =>
  sql.rows(
    lyingRow,
    `with move as (${MOVES}), sale as (${SALES}),
     left_of_order as (
       select sale.order_id, min(move.day) as day, sum(move.amount) as amount
       from move join sale using (event_id) group by sale.order_id having sum(move.amount) > 0
     ),
     moved as (
       select coalesce(-sum(move.amount), 0) as amount from move
       where not exists (select 1 from sale where sale.event_id = move.event_id)
     ),
     in_turn as (
       select sale.order_id, sale.day, sale.amount,
         sum(sale.amount) over (order by sale.day, sale.order_id) - moved.amount as still
       from left_of_order sale cross join moved
     )
     select in_turn.day::text, in_turn.order_id, placed.display_id,
       least(in_turn.amount, in_turn.still) as amount
     from in_turn left join "order" placed on placed.id = in_turn.order_id
     where in_turn.still > 0 order by in_turn.day, in_turn.order_id`,
  )

const balanceRow = z.object({ balance: rupiahColumn, movable: rupiahColumn })

/**
 * The balance of clearing, and what of it may be said to have left on a day: never so much that
 * the account is below zero on that day or a later one.
 */
export async function readClearing(
  sql: Sql,
  day: string,
): Promise<{ balance: bigint; movable: bigint }> {
  const [row] = await sql.rows(
    balanceRow,
    `with move as (${MOVES}),
     closing as (
       select day, sum(sum(amount)) over (order by day) as balance from move group by day
     )
     select coalesce((select sum(amount) from move), 0) as balance,
       least(
         coalesce((select balance from closing where day <= ?::date
           order by day desc limit 1), 0),
         (select min(balance) from closing where day > ?::date)
       ) as movable`,
    [day, day],
  )
  return row ?? { balance: 0n, movable: 0n }
}
