import type { Cart } from "@sentra/client"
import type { Locale } from "@sentra/contracts"
import { names, paths } from "../../paths.ts"
import type { ShownLine } from "../../shop/cart-lines.ts"
import { linesWithStock, openCart, type Visit } from "../../shop/cart.server.ts"
import { seeOther, textOf } from "../../shop/form.server.ts"
import { lastOrderOf, type LastOrder } from "../../shop/session.server.ts"
import { orRefusal, retail, shelf } from "../../shop/shop.server.ts"
import { readChange, type Change, type TypedPieces } from "./change.ts"
import { cartWords } from "./words.ts"

export type CartView = {
  cart: Cart | undefined
  lines: ShownLine[]
  /** Whether prices have PPN inside. */
  taxable: boolean
  typed?: TypedPieces
  /** The order was refused a moment ago: the buyer comes back from the checkout. */
  refused: boolean
  lastOrder: LastOrder | undefined
}

type Context = Visit & { request: Request }

/** Shows the cart, or changes it when one of its forms was sent. */
export async function visitCart(context: Context, locale: Locale): Promise<CartView | Response> {
  const [cart, { taxable }] = await Promise.all([openCart(context), shelf.cooperative()])
  const lines = cart ? await linesWithStock(cart, locale) : []
  const view: CartView = {
    cart,
    lines,
    taxable,
    refused: context.url.searchParams.has(names[locale].refused),
    lastOrder: lastOrderOf(context.cookies),
  }
  if (context.request.method !== "POST") return view
  if (!cart) return seeOther(paths(locale).cart)

  const form = await context.request.formData()
  const change = readChange(
    { what: textOf(form, "do"), lineId: textOf(form, "lineId"), pieces: textOf(form, "pieces") },
    lines,
    cartWords[locale],
  )
  if (change.kind === "problem") return { ...view, typed: change.typed }
  await applyChange(cart.id, change, lines)
  return seeOther(paths(locale).cart)
}

type Doable = Exclude<Change, { kind: "problem" }>

/** A line that is gone meanwhile needs no change: the cart shows how it stands. */
async function applyChange(cartId: string, change: Doable, lines: ShownLine[]): Promise<void> {
  switch (change.kind) {
    case "remove":
      await orRefusal(retail.removeLine(cartId, change.lineId))
      return
    case "set":
      await orRefusal(retail.setPieces(cartId, change.lineId, change.pieces))
      return
    case "fit":
      for (const line of lines.filter(({ short }) => short)) await fit(cartId, line)
      return
    case "nothing":
      return
  }
}

async function fit(cartId: string, line: ShownLine): Promise<void> {
  await orRefusal(
    line.available === 0
      ? retail.removeLine(cartId, line.lineId)
      : retail.setPieces(cartId, line.lineId, line.available).then(() => undefined),
  )
}
