import type { CatalogueProduct, CatalogueVariant } from "@sentra/contracts"
import type { CatalogueWords } from "./product-words.ts"

/** What a buyer typed on the product page, given back as it was when something is wrong. */
export type TypedChoice = { variantId: string; pieces: string }

export type ChoiceProblems = { size?: string; pieces?: string }

export type Choice =
  | { ok: true; variant: CatalogueVariant; pieces: number }
  | { ok: false; problems: ChoiceProblems }

const PIECES = /^\d{1,4}$/

/**
 * Checks a choice against what is ready. `inCart` tells how many pieces of a variant the buyer's
 * cart holds already: together they must not exceed the pieces at hand.
 */
export function readChoice(
  product: CatalogueProduct,
  typed: TypedChoice,
  inCart: (variantId: string) => number,
  words: CatalogueWords,
): Choice {
  const variant = chosenVariant(product, typed.variantId)
  const pieces = PIECES.test(typed.pieces) ? Number(typed.pieces) : 0
  if (!variant) {
    const problems: ChoiceProblems = { size: words.chooseSize }
    if (pieces < 1) problems.pieces = words.choosePieces
    return { ok: false, problems }
  }
  if (variant.availablePieces === 0) return { ok: false, problems: soldOut(variant, words) }
  if (pieces < 1) return { ok: false, problems: { pieces: words.choosePieces } }
  const held = inCart(variant.variantId)
  if (held + pieces > variant.availablePieces) {
    return { ok: false, problems: { pieces: words.tooMany(variant.availablePieces, held) } }
  }
  return { ok: true, variant, pieces }
}

/** A product of one size needs no choice. */
function chosenVariant(
  product: CatalogueProduct,
  variantId: string,
): CatalogueVariant | undefined {
  if (hasSizes(product)) return product.variants.find((known) => known.variantId === variantId)
  return product.variants[0]
}

export const hasSizes = (product: CatalogueProduct): boolean =>
  product.variants.some((variant) => variant.size !== null)

const soldOut = (variant: CatalogueVariant, words: CatalogueWords): ChoiceProblems =>
  variant.size === null
    ? { pieces: words.soldOutNow }
    : { size: words.sizeSoldOut(variant.size) }
