import type { Cart, CartLine } from "@sentra/client"
import type { CatalogueProduct, Locale, Picture } from "@sentra/contracts"

/** A cart line in the reader's language, beside the pieces that are ready now. */
export type ShownLine = Omit<CartLine, "title"> & {
  title: string
  picture: Picture | undefined
  available: number
  short: boolean
  /** The shop no longer sells it at all. */
  withdrawn: boolean
}

/**
 * Joins the cart with what the catalogue knows of its products. A product that is no longer shown
 * keeps its name from the cart and has nothing available.
 */
export function shownLines(
  cart: Cart,
  products: ReadonlyMap<string, CatalogueProduct>,
  locale: Locale,
): ShownLine[] {
  return cart.lines.map((line) => {
    const product = products.get(line.handle)
    const variant = product?.variants.find((known) => known.variantId === line.variantId)
    const available = variant?.availablePieces ?? 0
    return {
      ...line,
      title: product?.title[locale] ?? line.title,
      picture: product?.pictures[0],
      available,
      short: line.pieces > available,
      withdrawn: variant === undefined,
    }
  })
}
