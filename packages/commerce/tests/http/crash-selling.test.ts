import { receiptKeyResponse, receiptResponse } from "@sentra/contracts"
import "@sentra/commerce/workflows"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startDoomed, stepsOf, whileSweepersWait, type Doomed } from "./support/crash.js"
import { until, variantIn, type Shopper } from "./support/shopper.js"
import { expectSound } from "./support/sound.js"
import { finishAsIn, startTwins, type People, type Side, type Twins } from "./support/twins.js"

let twins: Twins

beforeAll(async () => {
  twins = await startTwins()
}, 600_000)

afterAll(async () => {
  await twins?.stop()
})

/** A cart with one scarf and two pouches, of different members. */
async function fillCart(shopper: Shopper): Promise<string> {
  const scarf = await variantIn(shopper, "syal-batik-tulis-bayu", "SYL-TUL")
  const pouch = await variantIn(shopper, "pouch-bordir-anggur", "PCH-BRD")
  return shopper.fillCart("pembeli@contoh.example", [
    { variantId: scarf.variantId, pieces: 1 },
    { variantId: pouch.variantId, pieces: 2 },
  ])
}

const buy = async ({ shopper }: Pick<People, "shopper">, cartId: string): Promise<void> => {
  expect((await shopper.order(cartId)).status).toBe(200)
}

/** Staff see the whole price on the account. */
async function seeTransfer({ database }: Side, { staff }: People, cartId: string): Promise<void> {
  const [row] = await database.query(
    `select payment.id from order_cart
     join order_payment_collection paid on paid.order_id = order_cart.order_id
     join payment on payment.payment_collection_id = paid.payment_collection_id
     where order_cart.cart_id = $1`,
    [cartId],
  )
  expect((await staff("POST", `/admin/payments/${String(row?.["id"])}/capture`, {})).status).toBe(200)
}

/** How many rows of a kind there are of the order that was made of a cart. */
async function countOf(side: Side, what: "share" | "entry", cartId: string): Promise<number> {
  const table = what === "share" ? "share" : "ledger_entry"
  const [row] = await side.database.query(
    `select count(*)::int as rows from ${table} join order_cart on order_cart.cart_id = $1
     where ${table}.event_id = 'order:' || order_cart.order_id || ':captured'`,
    [cartId],
  )
  return Number(row?.["rows"])
}

const untilThere = (side: Side, what: "share" | "entry", cartId: string): Promise<true> =>
  until(async () => ((await countOf(side, what, cartId)) > 0 ? true : undefined))

/** The parts of the price that the buyer is shown add up to it. */
async function expectWholeReceipt(cartId: string): Promise<void> {
  const { ask } = twins.killed.shopper
  const made = await ask("POST", "/store/receipts", { cartId })
  const { orderId, receiptKey } = receiptKeyResponse.parse(made.body)
  const { body } = await ask("GET", `/store/receipts/${orderId}?key=${receiptKey}`)
  const { receipt } = receiptResponse.parse(body)
  const { price, artisan, cooperative, tax, shipping } = receipt.shares
  const parts = [artisan, cooperative, tax, shipping].map(BigInt)
  expect(parts.reduce((total, part) => total + part, 0n)).toBe(BigInt(price))
  expect(price).toBe(receipt.total)
}

/** Carts of the copy where servers are killed, each with its like in the quiet one. */
const carts = new Map<string, string>()

/** The same cart in both copies; the quiet one orders it at once. */
async function buyQuietly(): Promise<string> {
  const quietCart = await fillCart(twins.quiet.shopper)
  await buy(twins.quiet, quietCart)
  await untilThere(twins.quiet, "share", quietCart)
  const cartId = await fillCart(twins.killed.shopper)
  carts.set(cartId, quietCart)
  return cartId
}

describe("A server killed while it sells from stock", () => {
  // The last step first: what it leaves needs no selling by the servers that are still to die.
  const steps = stepsOf("sell-from-lots").toReversed()
  const waiting = new Map<string, { doomed: Doomed; cartId: string }>()

  beforeAll(async () => {
    for (const step of steps) {
      const doomed = await startDoomed(step, twins.killed.database, {})
      waiting.set(step, { doomed, cartId: await buyQuietly() })
    }
  }, 600_000)

  it.each(steps)("after %s shows the buyer the whole price", async (step) => {
    const { doomed, cartId = "" } = waiting.get(step) ?? {}
    await doomed?.die((people) => buy(people, cartId))
    await expectWholeReceipt(cartId)
  })
})

describe("A server killed while it takes a sale back", () => {
  const cancel = async ({ database }: Side, { staff }: People, cartId: string): Promise<void> => {
    const [row] = await database.query("select order_id from order_cart where cart_id = $1", [cartId])
    const answer = await staff("POST", `/admin/orders/${String(row?.["order_id"])}/cancel`, {})
    expect(answer.status).toBe(200)
  }

  it.each(stepsOf("take-back-sale"))("after %s shows nothing by half", async (step) => {
    const cartId = await buyQuietly()
    await cancel(twins.quiet, twins.quiet, carts.get(cartId) ?? "")
    await whileSweepersWait(twins.killed.database, async () => {
      const { die } = await startDoomed(step, twins.killed.database, {})
      await die(async (people) => {
        await buy(people, cartId)
        await untilThere(twins.killed, "share", cartId)
        await cancel(twins.killed, people, cartId)
      })
    })
    carts.delete(cartId)
    await expectSound(twins.killed.staff)
  })
})

describe("A server killed while it posts a sale", () => {
  it.each(stepsOf("post-fact"))("after %s shows nothing by half", async (step) => {
    const cartId = await buyQuietly()
    const quietCart = carts.get(cartId) ?? ""
    await seeTransfer(twins.quiet, twins.quiet, quietCart)
    await untilThere(twins.quiet, "entry", quietCart)
    await whileSweepersWait(twins.killed.database, async () => {
      const { die } = await startDoomed(step, twins.killed.database, {})
      await die(async (people) => {
        await buy(people, cartId)
        await untilThere(twins.killed, "share", cartId)
        await seeTransfer(twins.killed, people, cartId)
      })
    })
    await expectSound(twins.killed.staff)
    await expectWholeReceipt(cartId)
  })

  it("is followed by one that sells and posts all that was left, once", { timeout: 300_000 }, async () => {
    await finishAsIn(twins.quiet.database, twins.killed.database, {
      again: async (people) => {
        for (const cartId of carts.keys()) await buy(people, cartId)
      },
    })
  })
})
