import type { Bilingual } from "@sentra/contracts"
import { z } from "@medusajs/framework/zod"
import { isOneOf, jsonTexts, type Sql } from "../lib/sql.js"

const subjectRow = z.object({
  taskId: z.string(),
  orderId: z.string().nullable(),
  displayId: z.number().int().nullable(),
  email: z.string().nullable(),
  member: z.string().nullable(),
})

/** What a task of the sweeper is about, and its order if it has one. */
export type TaskSubject = { about: Bilingual; orderId: string | null }

/** Whatever a task may be named by, with its order. */
const ORDER_OF = `
  select id, id as order_id from "order"
  union all select id, order_id from bulk_order
  union all select cart_id, order_id from order_cart where deleted_at is null
  union all select id, order_id from delivery
  union all select fulfillment_id, order_id from order_fulfillment where deleted_at is null
  union all select payment.id, link.order_id from payment
    join order_payment_collection link on link.deleted_at is null
      and link.payment_collection_id = payment.payment_collection_id
  union all select inspection.id, line.order_id from inspection
    join ordered_line line on line.id = inspection.ordered_line_id
  union all select decline.id, line.order_id from decline
    join ordered_line line on line.id = decline.ordered_line_id`

/** The subjects of tasks, by task id. A cause such as "rejected:insp_…" is about what it names. */
export async function taskSubjects(
  sql: Sql,
  taskIds: readonly string[],
): Promise<Map<string, TaskSubject>> {
  const idOf = new Map(taskIds.map((taskId) => [taskId, namedIn(taskId)]))
  const names = jsonTexts(idOf.values())
  const rows = await sql.rows(
    subjectRow,
    `select named.id as task_id, placed.id as order_id, placed.display_id, cart.email,
       artisan.name as member
     from (select jsonb_array_elements_text(?::jsonb) as id) named
     left join (select * from (${ORDER_OF}) known where ${isOneOf("known.id")}) known
       on known.id = named.id
     left join "order" placed on placed.id = known.order_id
     left join cart on cart.id = named.id
     left join payout on payout.id = named.id
     left join artisan on artisan.id = payout.artisan_id`,
    [names, names],
  )
  const byName = new Map(rows.map((row) => [row.taskId, row]))
  return new Map(
    taskIds.map((taskId) => [taskId, subjectOf(taskId, byName.get(namedIn(taskId)))]),
  )
}

const namedIn = (taskId: string): string => taskId.slice(taskId.lastIndexOf(":") + 1)

function subjectOf(taskId: string, row: z.infer<typeof subjectRow> | undefined): TaskSubject {
  const { orderId = null, displayId, email, member } = row ?? {}
  if (displayId) return { orderId, about: { id: `Pesanan #${displayId}`, en: `Order #${displayId}` } }
  if (email) return { orderId, about: { id: `Keranjang ${email}`, en: `Cart of ${email}` } }
  const name = member ?? taskId
  return { orderId, about: { id: name, en: name } }
}
