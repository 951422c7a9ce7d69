import { isSecure } from "@sentra/web"
import type { AstroCookies } from "astro"

const CART = "keranjang"
const PIECES = "isi"
const LAST_ORDER = "pesanan"

const DAY_SECONDS = 86_400
const CART_KEPT_SECONDS = 30 * DAY_SECONDS

const kept = { path: "/", httpOnly: true, sameSite: "lax", maxAge: CART_KEPT_SECONDS } as const

/** Medusa's ids are letters, digits and underscores; anything else was not set by us. */
const ID = /^[A-Za-z0-9_]{1,64}$/
const KEY = /^[A-Za-z0-9_-]{1,128}$/

export function cartIdOf(cookies: AstroCookies): string | undefined {
  const found = cookies.get(CART)?.value
  return found !== undefined && ID.test(found) ? found : undefined
}

/** Number of pieces for the header: kept beside the cart id, so no page asks the server for it. */
export function cartPiecesOf(cookies: AstroCookies): number {
  const found = Number(cookies.get(PIECES)?.value ?? "0")
  return Number.isSafeInteger(found) && found > 0 ? found : 0
}

/** Who asks, and whether over https: cookies of such a visit travel encrypted alone. */
type Visit = { cookies: AstroCookies; url: URL; request: Request }

export function keepCart(
  { cookies, url, request }: Visit,
  cart: { id: string; pieces: number },
): void {
  const options = { ...kept, secure: isSecure(request, url) }
  cookies.set(CART, cart.id, options)
  cookies.set(PIECES, String(cart.pieces), options)
}

export function forgetCart(cookies: AstroCookies): void {
  cookies.delete(CART, { path: "/" })
  cookies.delete(PIECES, { path: "/" })
}

export type LastOrder = { orderId: string; key: string }

/** The way back to the last order, for a buyer who closed its page. */
export function keepLastOrder(
  { cookies, url, request }: Visit,
  { orderId, key }: LastOrder,
): void {
  const options = { ...kept, secure: isSecure(request, url) }
  cookies.set(LAST_ORDER, `${orderId}.${key}`, options)
}

export function lastOrderOf(cookies: AstroCookies): LastOrder | undefined {
  const [orderId, key, ...more] = (cookies.get(LAST_ORDER)?.value ?? "").split(".")
  if (!orderId || !key || more.length > 0) return undefined
  return ID.test(orderId) && KEY.test(key) ? { orderId, key } : undefined
}
