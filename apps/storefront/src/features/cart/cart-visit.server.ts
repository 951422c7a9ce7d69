import type { Cart } from "@sentra/client"
import type { Locale } from "@sentra/contracts"
import { names, paths } from "../../paths.ts"
import type { ShownLine } from "../../shop/cart-lines.ts"
import { linesWithStock, openCart, type Visit } from "../../shop/cart.server.ts"
import { seeOther } from "../../shop/form.server.ts"
import { lastOrderOf, type LastOrder } from "../../shop/session.server.ts"
import { orRefusal, retail, shelf } from "../../shop/shop.server.ts"
import { readAsked, type Change, type TypedPieces } from "./change.ts"
import { repricedLines, type Repriced } from "./repriced.ts"
import { cartWords } from "./words.ts"

export type CartView = {
  cart: Cart | undefined
  lines: ShownLine[]
  /** Whether prices have PPN inside. */
  taxable: boolean
  typed: TypedPieces[]
  /** Prices that changed while the goods lay in the cart: old and new. */
  repriced: Repriced[]
  /** The order was refused a moment ago: the buyer comes back from the checkout. */
  refused: boolean
  /** Another tab ordered this cart while the buyer was about to. */
  orderedBefore: boolean
  lastOrder: LastOrder | undefined
}

type Context = Visit & { request: Request }

/** Shows the cart, or changes it when its form was sent. */
export async function visitCart(context: Context, locale: Locale): Promise<CartView | Response> {
  const view = await cartView(context, locale)
  if (context.request.method !== "POST") return view
  const { cart, lines } = view
  const to = paths(locale)
  if (!cart) return seeOther(to.cart)
  const asked = readAsked(await context.request.formData(), lines, cartWords[locale])
  if (asked.problems.length > 0) return { ...view, typed: asked.problems }
  for (const change of asked.changes) await apply(cart.id, change)
  if (!asked.goOn) return seeOther(to.cart)
  const priced = await orRefusal(retail.refreshPrices(cart.id))
  if (!priced.done) return seeOther(to.refusedCart)
  const now = await cartView(context, locale)
  const repriced = repricedLines(lines, now.lines)
  return repriced.length > 0 ? { ...now, repriced } : seeOther(to.checkout)
}

async function cartView(context: Visit, locale: Locale): Promise<CartView> {
  const [cart, { taxable }] = await Promise.all([openCart(context), shelf.cooperative()])
  const has = (name: string): boolean => context.url.searchParams.has(name)
  return {
    cart,
    lines: cart ? await linesWithStock(cart, locale) : [],
    taxable,
    typed: [],
    repriced: [],
    refused: has(names[locale].refused),
    orderedBefore: has(names[locale].ordered),
    lastOrder: lastOrderOf(context.cookies),
  }
}

/** A line that is gone meanwhile needs no change: the cart shows how it stands. */
async function apply(cartId: string, change: Change): Promise<void> {
  if (change.kind === "remove") await orRefusal(retail.removeLine(cartId, change.lineId))
  else await orRefusal(retail.setPieces(cartId, change.lineId, change.pieces))
}
