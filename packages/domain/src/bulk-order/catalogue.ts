import type { Grade } from "../craft/index.js"
import type { Words } from "../locale.js"
import type { Rupiah } from "../money/index.js"

/** What making one piece takes, and what part of its net price the makers get. */
export type WorkTerms = {
  readonly craft: string
  readonly standardMinutes: number
  readonly minimumLotPieces: number
  readonly minimumGrade: Grade
  readonly leadDays: number
  readonly artisanShareBasisPoints: number
  /** What a kit is made of, its packing last; left out for what is made whole. */
  readonly kit?: readonly KitPart[]
}

/** A part of a kit, or its packing, with what it would cost alone: a demand of its own. */
export type KitPart = {
  readonly variantId: string
  readonly sku: string
  readonly productId: string
  readonly title: Words
  readonly size: string | null
  readonly piecesPerKit: number
  /** Of one piece, without PPN. */
  readonly standaloneNetPrice: Rupiah
  readonly work: WorkTerms
}

/** A variant a partner can order, as the catalogue knows it. */
export type CatalogueVariant = {
  readonly variantId: string
  readonly variantSku: string
  readonly productId: string
  readonly productSku: string
  readonly title: Words
  readonly handle: string
  readonly thumbnail: string | null
  /** Null for a product that comes in one size only. */
  readonly size: string | null
  readonly priceSetId: string | null
  /** Null when the cooperative no longer makes the product, or not yet. */
  readonly work: WorkTerms | null
}

/** A row that names one variant; rows of the same variant have become one. */
export type ResolvedLine = {
  readonly lineNumber: number
  readonly variant: CatalogueVariant
  readonly work: WorkTerms
  readonly pieces: number
  readonly note: string | null
}
