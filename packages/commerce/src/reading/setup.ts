import { z } from "@medusajs/framework/zod"
import { SETUP_STEPS, type SetupStep } from "@sentra/contracts"
import { missing } from "../lib/module-errors.js"
import type { Sql } from "../lib/sql.js"

const done = z.boolean()
const setupRow = z.object({
  cooperative: done,
  shipping: done,
  staff: done,
  member: done,
  product: done,
  picture: done,
  specification: done,
  stock: done,
  partner: done,
})

/** One question for each step; each is answered by rows, never by a remembered click. */
const QUESTIONS: Readonly<Record<SetupStep, string>> = {
  cooperative: "select 1 from cooperative",
  shipping: "select 1 from shipping_option where deleted_at is null",
  staff: `select 1 from staff_role join "user" person on person.id = user_id
    and person.deleted_at is null`,
  member: "select 1 from artisan join skill on skill.artisan_id = artisan.id where status = 'active'",
  product: "select 1 from product where status = 'published' and deleted_at is null",
  picture: `select 1 from product join image on image.product_id = product.id
    and image.deleted_at is null join picture on picture.url = image.url where status = 'published' and product.deleted_at is null`,
  specification: `select 1 from product_product_production_work_specification link
    join product on product.id = link.product_id and product.deleted_at is null
    where link.deleted_at is null`,
  stock: "select 1 from lot where available_pieces > 0 and deleted_at is null",
  partner: `select 1 from partner_user person
    join partner on partner.id = person.partner_id`,
}

/** Which steps of the set-up are done: one statement. */
export async function readSetup(sql: Sql): Promise<Record<SetupStep, boolean>> {
  const answers = SETUP_STEPS.map((step) => `exists (${QUESTIONS[step]}) as ${step}`)
  const [row] = await sql.rows(setupRow, `select ${answers.join(", ")}`)
  if (!row) throw missing("The set-up could not be read.")
  return row
}
