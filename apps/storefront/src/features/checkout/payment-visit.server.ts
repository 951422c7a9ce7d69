import type { Cart, ShippingAddress, ShippingOption } from "@sentra/client"
import type { Cooperative, Locale } from "@sentra/contracts"
import { paths } from "../../paths.ts"
import type { ShownLine } from "../../shop/cart-lines.ts"
import { keepOrderOf, linesWithStock, openCart, type Visit } from "../../shop/cart.server.ts"
import { seeOther, textOf } from "../../shop/form.server.ts"
import { cartIdOf } from "../../shop/session.server.ts"
import { retail, shelf } from "../../shop/shop.server.ts"
import { orderFromCart } from "./order-from-cart.server.ts"
import { checkoutWords } from "./words.ts"

export type PaymentView = {
  cart: Cart
  address: ShippingAddress
  lines: ShownLine[]
  options: ShippingOption[]
  chosen: string | undefined
  cooperative: Cooperative
  problem?: string
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
  const chosen = cart.shipping?.optionId ?? options[0]?.optionId
  return { cart, address, lines, options, chosen, cooperative }
}

async function order(context: Context, locale: Locale): Promise<PaymentView | Response> {
  const to = paths(locale)
  const cartId = cartIdOf(context.cookies)
  if (cartId === undefined) return seeOther(to.cart)
  const optionId = textOf(await context.request.formData(), "shipping")
  if (optionId === "") {
    const view = await paymentView(context, locale)
    if (view instanceof Response) return view
    return { ...view, problem: checkoutWords[locale].chooseShipping }
  }
  const outcome = await orderFromCart(cartId, optionId)
  switch (outcome) {
    case "ordered": {
      const { orderId, key } = await keepOrderOf(context, cartId)
      return seeOther(to.order(orderId, key))
    }
    case "refused":
      return seeOther(to.refusedCart)
    case "no_cart":
      return seeOther(to.cart)
    case "no_address":
      return seeOther(to.checkout)
  }
}
