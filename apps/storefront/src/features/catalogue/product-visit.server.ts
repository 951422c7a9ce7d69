import type { CatalogueItem, CatalogueProduct, Locale } from "@sentra/contracts"
import { paths } from "../../paths.ts"
import { addPieces, openCart, type Visit } from "../../shop/cart.server.ts"
import { seeOther, textOf } from "../../shop/form.server.ts"
import { orRefusal, retail, shelf } from "../../shop/shop.server.ts"
import { readChoice, type ChoiceProblems, type TypedChoice } from "./choice.ts"
import { productWords } from "./product-words.ts"

const RELATED_MAX = 4

export type ProductView = {
  product: CatalogueProduct
  related: CatalogueItem[]
  typed?: TypedChoice
  problems?: ChoiceProblems
}

type Context = Visit & { params: Record<string, string | undefined>; request: Request }

/**
 * Shows a product, or puts pieces of it into the cart when its form was sent. A response means the
 * page is done: on to the cart, or there is no such product.
 */
export async function visitProduct(
  context: Context,
  locale: Locale,
): Promise<ProductView | Response> {
  const handle = context.params["handle"] ?? ""
  const ordering = context.request.method === "POST"
  const [product, items] = await Promise.all([
    ordering ? retail.product(handle) : shelf.product(handle),
    shelf.catalogue(),
  ])
  if (!product) return new Response(null, { status: 404 })
  const view = { product, related: relatedTo(product, items) }
  return ordering ? order(context, locale, view) : view
}

async function order(
  context: Context,
  locale: Locale,
  view: ProductView,
): Promise<ProductView | Response> {
  const words = productWords[locale]
  const form = await context.request.formData()
  const typed = { variantId: textOf(form, "variantId"), pieces: textOf(form, "pieces") }
  const cart = await openCart(context)
  const inCart = (variantId: string): number =>
    cart?.lines.find((line) => line.variantId === variantId)?.pieces ?? 0
  const choice = readChoice(view.product, typed, inCart, words)
  if (!choice.ok) return { ...view, typed, problems: choice.problems }
  const { variantId } = choice.variant
  const added = await orRefusal(addPieces(context, cart, { variantId, pieces: choice.pieces }))
  if (added.done) return seeOther(paths(locale).cart)
  return { ...view, typed, problems: { pieces: words.refused } }
}

/** Others of the same kind; those that can be had now come first. */
function relatedTo(product: CatalogueProduct, items: readonly CatalogueItem[]): CatalogueItem[] {
  const others = items.filter(
    (item) => item.category === product.category && item.productId !== product.productId,
  )
  const ready = others.filter((item) => item.availablePieces > 0)
  const waiting = others.filter((item) => item.availablePieces === 0)
  return [...ready, ...waiting].slice(0, RELATED_MAX)
}
