import type { Bilingual, SeenCart } from "@sentra/contracts"
import { z } from "zod"
import { readAs, type Door } from "./door.js"
import { Refused } from "./failures.js"

/** Medusa's payment provider without a gateway: a bank transfer that staff confirm. */
const MANUAL_TRANSFER = "pp_system_default"

/**
 * The cart became this order, or the server says why it did not: then nothing was taken. `changed`
 * says that the cart is another one than the buyer saw.
 */
export type Completion =
  | { placed: true; orderId: string }
  | { placed: false; refusal: string; sentence: Bilingual | undefined; changed: boolean }

const completion = z.union([
  z.object({ type: z.literal("order"), order: z.object({ id: z.string() }) }),
  z.object({ type: z.literal("cart"), error: z.object({ message: z.string() }) }),
])

const paymentCollection = z.object({
  payment_collection: z.object({
    id: z.string(),
    payment_sessions: z
      .array(z.object({ provider_id: z.string() }))
      .nullish()
      .transform((sessions) => sessions ?? []),
  }),
})

const cartState = z.object({ cart: z.object({ completed_at: z.string().nullish() }) })

const INVALID = 400
const CONFLICT = 409
const TRIES_MAX = 20
const PAUSE_MS = 250

/**
 * Readies the manual transfer and completes the cart. Safe to call twice, also at the same time:
 * the second call waits for the first and gives the same order. A cart that cannot be had in full,
 * or that is no longer what the buyer saw, comes back as a refusal with the server's words;
 * everything else throws.
 */
export async function placeOrder(
  door: Door,
  cartId: string,
  seen: SeenCart,
): Promise<Completion> {
  try {
    await readyTransfer(door, cartId)
  } catch (refusal) {
    if (!(refusal instanceof Refused && (await isCompleted(door, cartId)))) throw refusal
  }
  for (let tries = 1; ; tries += 1) {
    try {
      return await complete(door, cartId, seen)
    } catch (refusal) {
      if (!(refusal instanceof Refused)) throw refusal
      if (isBusy(refusal) && tries < TRIES_MAX) await wait(PAUSE_MS)
      else if (isAnswer(refusal)) return notPlaced(refusal)
      else throw refusal
    }
  }
}

/** Without Node, since the Admin bundles this package for browsers. */
const wait = (milliseconds: number): Promise<void> =>
  new Promise((resume) => setTimeout(resume, milliseconds))

/** By its routes: the sdk would start a session without asking whether one is there. */
async function readyTransfer(door: Door, cartId: string): Promise<void> {
  const { payment_collection: collection } = await door({
    method: "POST",
    path: "/store/payment-collections",
    body: { cart_id: cartId },
    shape: paymentCollection,
  })
  if (collection.payment_sessions.some((session) => session.provider_id === MANUAL_TRANSFER)) return
  await door({
    method: "POST",
    path: `/store/payment-collections/${encodeURIComponent(collection.id)}/payment-sessions`,
    body: { provider_id: MANUAL_TRANSFER },
    shape: z.unknown(),
  })
}

const notPlaced = ({ message, sentence, field }: Refused): Completion => ({
  placed: false,
  refusal: message,
  sentence,
  changed: field === "seen",
})

/** By its route: the sdk's own completion sends nothing, and ours sends what was seen. */
async function complete(door: Door, cartId: string, seen: SeenCart): Promise<Completion> {
  const answer = await door({
    method: "POST",
    path: `/store/carts/${encodeURIComponent(cartId)}/complete`,
    query: { fields: "id" },
    body: { seen },
    shape: completion,
  })
  return answer.type === "order"
    ? { placed: true, orderId: answer.order.id }
    : { placed: false, refusal: answer.error.message, sentence: undefined, changed: false }
}

async function isCompleted(door: Door, cartId: string): Promise<boolean> {
  const asked = { fields: "id,completed_at" }
  const answer = door.store.cart.retrieve(encodeURIComponent(cartId), asked)
  return Boolean((await readAs(cartState, answer, "A cart")).cart.completed_at)
}

/** Medusa's words when the same cart is being completed by another request. */
const isBusy = ({ status, message }: Refused): boolean =>
  status === CONFLICT && message.includes("already being completed")

const isAnswer = ({ status }: Refused): boolean => status === INVALID || status === CONFLICT
