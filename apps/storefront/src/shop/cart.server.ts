import type { Cart } from "@sentra/client"
import type { CatalogueProduct, Locale } from "@sentra/contracts"
import type { AstroCookies } from "astro"
import { shownLines, type ShownLine } from "./cart-lines.ts"
import {
  cartIdOf,
  forgetCart,
  keepCart,
  keepLastOrder,
  type LastOrder,
} from "./session.server.ts"
import { retail, shelf } from "./shop.server.ts"

/** The part of a page's context that knows the visitor. */
export type Visit = { cookies: AstroCookies; url: URL; request: Request }

/**
 * The visitor's cart as the server knows it now; none when there is none or it became an order.
 * In the second case the way to that order is kept, also when its first answer got lost.
 */
export async function openCart(visit: Visit): Promise<Cart | undefined> {
  const cartId = cartIdOf(visit.cookies)
  if (cartId === undefined) return undefined
  const cart = await retail.cart(cartId)
  if (cart?.completed) await keepOrderOf(visit, cartId)
  if (!cart || cart.completed) {
    forgetCart(visit.cookies)
    return undefined
  }
  keepCart(visit, cart)
  return cart
}

/** Finds the order a cart became and keeps the way to it; from then on the cart is done with. */
export async function keepOrderOf(visit: Visit, cartId: string): Promise<LastOrder> {
  const { orderId, receiptKey } = await retail.receiptKey(cartId)
  const order: LastOrder = { orderId, key: receiptKey }
  keepLastOrder(visit, order)
  forgetCart(visit.cookies)
  return order
}

/** Puts pieces into the given cart, or into a new one, and keeps it for the visitor. */
export async function addPieces(
  visit: Visit,
  cart: Cart | undefined,
  wanted: { variantId: string; pieces: number },
): Promise<void> {
  const cartId = cart?.id ?? (await newCart()).id
  const filled = await retail.addToCart(cartId, wanted.variantId, wanted.pieces)
  keepCart(visit, filled)
}

async function newCart(): Promise<Cart> {
  const { regionId } = await shelf.cooperative()
  return retail.createCart(regionId)
}

/** A cart's lines with the stock of this moment: what a buyer decides on is never remembered. */
export async function linesWithStock(cart: Cart, locale: Locale): Promise<ShownLine[]> {
  const handles = [...new Set(cart.lines.map((line) => line.handle))]
  const found = await Promise.all(handles.map((handle) => retail.product(handle)))
  const products = new Map<string, CatalogueProduct>()
  for (const product of found) if (product) products.set(product.handle, product)
  return shownLines(cart, products, locale)
}
