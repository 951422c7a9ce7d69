import { setTimeout } from "node:timers/promises"
import type { TestDatabase } from "@sentra/testing"
import { idIn } from "./shopper.js"
import type { People } from "./twins.js"
import { uniformOrder, uniforms } from "./uniforms.js"

/** A number from 0 up to 1, always the same ones after the same seed. */
export type Random = () => number

const MODULUS = 2_147_483_647
const MULTIPLIER = 48_271

/** Lehmer's generator: enough to choose who does what next, and to choose it again. */
export function randomFrom(seed: number): Random {
  let state = (seed % (MODULUS - 1)) + 1
  return () => {
    state = (state * MULTIPLIER) % MODULUS
    return state / MODULUS
  }
}

/** What the load has asked for and may ask for again. */
type Load = { database: TestDatabase; variantId: string; carts: string[]; random: Random }

type Action = (load: Load, people: People) => Promise<unknown>

const pick = <T>(random: Random, list: readonly T[]): T | undefined =>
  list[Math.floor(random() * list.length)]

let buyers = 0

const buy: Action = async ({ variantId, carts, random }, { shopper }) => {
  const email = `acak-${(buyers += 1)}@contoh.example`
  const pieces = 1 + Math.floor(random() * 3)
  const cartId = await shopper.fillCart(email, [{ variantId, pieces }])
  carts.push(cartId)
  await shopper.order(cartId)
}

/** A buyer who got no answer, or is impatient, presses the button again. */
const buyAgain: Action = async ({ carts, random }, { shopper }) => {
  const cartId = pick(random, carts)
  if (cartId !== undefined) await shopper.order(cartId)
}

const orderInBulk: Action = (_, { partner }) =>
  partner(
    "POST",
    "/store/partners/me/bulk-orders",
    uniformOrder({ lines: uniforms.slice(0, 3).map((line) => ({ ...line, pieces: 12 })) }),
  )

const capture: Action = async ({ database, random }, { staff }) => {
  const payments = await database.query(
    `select payment.id from payment
     join order_payment_collection paid
       on paid.payment_collection_id = payment.payment_collection_id
     join order_cart on order_cart.order_id = paid.order_id
     join cart on cart.id = order_cart.cart_id and cart.email like 'acak-%'
     where payment.captured_at is null limit 20`,
  )
  const payment = pick(random, payments)
  if (payment) await staff("POST", `/admin/payments/${String(payment["id"])}/capture`, {})
}

const deliver: Action = async ({ database, random }, { staff }) => {
  const rows = await database.query(
    `select placed.id as order_id, item.item_id, item.quantity::int
     from "order" placed join order_item item on item.order_id = placed.id
     where placed.email like 'acak-%' and placed.status = 'pending'
       and not exists (select 1 from order_fulfillment sent where sent.order_id = placed.id)
     limit 20`,
  )
  const row = pick(random, rows)
  if (!row) return
  const path = `/admin/orders/${String(row["order_id"])}/fulfillments`
  const items = [{ id: row["item_id"], quantity: row["quantity"] }]
  const sent = await staff("POST", path, { items })
  const [parcel] = await database.query(
    "select fulfillment_id from order_fulfillment where order_id = $1",
    [idIn(sent.body, "order")],
  )
  if (!parcel) return
  await staff("POST", `${path}/${String(parcel["fulfillment_id"])}/mark-as-delivered`, {})
}

const ACTIONS: readonly Action[] = [buy, buy, buy, buyAgain, orderInBulk, capture, capture, deliver]

const PAUSE_MILLISECONDS = 50

/** Asks one thing after another of whoever is alive, until it is told to stop. */
export async function ask(
  load: Load,
  living: () => People | undefined,
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    const people = living()
    const action = pick(load.random, ACTIONS)
    // A server that dies answers nothing: its buyer is one of those who ask again.
    if (people && action) await action(load, people).catch(() => undefined)
    await setTimeout(PAUSE_MILLISECONDS)
  }
}
