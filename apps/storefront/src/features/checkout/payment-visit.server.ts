import type { Cart, ShippingAddress, ShippingOption } from "@sentra/client"
import type { Cooperative, Locale } from "@sentra/contracts"
import { paths } from "../../paths.ts"
import type { ShownLine } from "../../shop/cart-lines.ts"
import { keepOrderOf, linesWithStock, openCart, type Visit } from "../../shop/cart.server.ts"
import { seeOther, textOf } from "../../shop/form.server.ts"
import { cartIdOf } from "../../shop/session.server.ts"
import { pageText, readPage, seenWith } from "../../shop/seen.ts"
import { retail, shelf } from "../../shop/shop.server.ts"
import { changesSince, type Changes } from "./changes.ts"
import { orderFromCart, type OrderOutcome } from "./order-from-cart.server.ts"
import { checkoutWords } from "./words.ts"

export type PaymentView = {
  cart: Cart
  address: ShippingAddress
  lines: ShownLine[]
  options: ShippingOption[]
  chosen: string | undefined
  cooperative: Cooperative
  /** All that this page shows, for the form to bring back. */
  page: string
  problem?: string
  /** The page that was sent is no longer true: old and new. */
  changes?: Changes
}

type Context = Visit & { request: Request }

/** Shows shipping and total, or places the order and goes on to its page. */
export async function visitPayment(
  context: Context,
  locale: Locale,
): Promise<PaymentView | Response> {
  const sent = context.request.method === "POST"
  return sent ? order(context, locale) : paymentView(context, locale)
}

async function paymentView(visit: Visit, locale: Locale): Promise<PaymentView | Response> {
  const to = paths(locale)
  const cart = await openCart(visit)
  if (!cart || cart.lines.length === 0) return seeOther(to.cart)
  if (!cart.address) return seeOther(to.checkout)
  const { address } = cart
  const [options, lines, cooperative] = await Promise.all([
    retail.shippingOptions(cart.id),
    linesWithStock(cart, locale),
    shelf.cooperative(),
  ])
  if (lines.some(({ withdrawn }) => withdrawn)) return seeOther(to.refusedCart)
  const chosen = cart.shipping?.optionId ?? options[0]?.optionId
  const page = pageText(cart, lines, options)
  return { cart, address, lines, options, chosen, cooperative, page }
}

async function order(context: Context, locale: Locale): Promise<PaymentView | Response> {
  const to = paths(locale)
  const cartId = cartIdOf(context.cookies)
  if (cartId === undefined) return seeOther(to.cart)
  const form = await context.request.formData()
  const optionId = textOf(form, "shipping")
  const page = readPage(textOf(form, "seen"))
  const seen = page && seenWith(page, optionId)
  if (!page || !seen) {
    const view = await paymentView(context, locale)
    if (view instanceof Response) return view
    return { ...view, problem: checkoutWords[locale].chooseShipping }
  }
  const outcome = await orderFromCart(cartId, seen)
  if (outcome === "ordered") {
    const { orderId, key } = await keepOrderOf(context, cartId)
    return seeOther(to.order(orderId, key))
  }
  if (outcome !== "changed") return seeOther(to[PLACES[outcome]])
  const view = await paymentView(context, locale)
  if (view instanceof Response) return view
  const { cart, lines, options } = view
  const fee = options.find((option) => option.optionId === optionId)?.fee ?? 0n
  const changes = changesSince(page, seen, cart, lines, cart.goods + fee)
  return { ...view, chosen: optionId, changes }
}

/** Where a buyer goes on whose order was not placed. */
const PLACES = {
  refused: "refusedCart",
  no_cart: "cart",
  no_address: "checkout",
  ordered_before: "orderedCart",
} as const satisfies Record<Exclude<OrderOutcome, "ordered" | "changed">, string>
