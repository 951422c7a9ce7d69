import type { Cart } from "@sentra/client"
import type { Locale } from "@sentra/contracts"
import { paths } from "../../paths.ts"
import type { ShownLine } from "../../shop/cart-lines.ts"
import { linesWithStock, openCart, type Visit } from "../../shop/cart.server.ts"
import { seeOther, textOf } from "../../shop/form.server.ts"
import { orRefusal, retail } from "../../shop/shop.server.ts"
import {
  problemTexts,
  readAddress,
  typedFrom,
  type AddressField,
  type TypedAddress,
} from "./address.ts"
import { checkoutWords } from "./words.ts"

export type AddressView = {
  cart: Cart
  lines: ShownLine[]
  typed: TypedAddress
  problems: Partial<Record<AddressField, string>>
  /** Words of a refusal that belongs to no single field. */
  refusal?: string
}

type Context = Visit & { request: Request }

/** Shows the address form, or keeps the address with the cart and goes on to shipping. */
export async function visitAddress(
  context: Context,
  locale: Locale,
): Promise<AddressView | Response> {
  const to = paths(locale)
  const cart = await openCart(context)
  if (!cart || cart.lines.length === 0) return seeOther(to.cart)
  const view = { cart, lines: await linesWithStock(cart, locale) }
  if (view.lines.some(({ withdrawn }) => withdrawn)) return seeOther(to.refusedCart)
  if (context.request.method !== "POST") {
    return { ...view, typed: typedFrom(cart.email, cart.address), problems: {} }
  }
  const words = checkoutWords[locale]
  const typed = typedIn(await context.request.formData())
  const read = readAddress(typed)
  if (!read.ok) return { ...view, typed, problems: problemTexts(read.problems, words) }
  const kept = await orRefusal(retail.shipTo(cart.id, read.email, read.address))
  return kept.done ? seeOther(to.payment) : { ...view, typed, problems: {}, refusal: words.refused }
}

function typedIn(form: FormData): TypedAddress {
  return {
    email: textOf(form, "email"),
    recipient: textOf(form, "recipient"),
    phone: textOf(form, "phone"),
    street: textOf(form, "street"),
    rt: textOf(form, "rt"),
    rw: textOf(form, "rw"),
    village: textOf(form, "village"),
    district: textOf(form, "district"),
    city: textOf(form, "city"),
    province: textOf(form, "province"),
    postalCode: textOf(form, "postalCode"),
    landmark: textOf(form, "landmark"),
  }
}
