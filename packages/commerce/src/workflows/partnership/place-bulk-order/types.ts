import type { BulkOrderLineInput, Bilingual, Grade } from "@sentra/contracts"
import type { PriceTier, Rupiah } from "@sentra/domain"

/** What a partner's user asks for. Who asks comes from the token, never from the body. */
export type PlaceBulkOrderInput = {
  partnerId: string
  /** The partner user's id. */
  placedBy: string
  /** Made and kept by the portal before it sends; the same one never orders twice. */
  reference: string
  poNumber: string
  requestedOn?: string
  note?: string
  lines: BulkOrderLineInput[]
  /** ISO instant; now when left out. */
  at?: string
}

export type WorkTerms = {
  craft: string
  standardMinutes: number
  minimumLotPieces: number
  minimumGrade: Grade
  leadDays: number
  artisanShareBasisPoints: number
}

/** A variant a partner can order, as the catalogue knows it. */
export type CatalogueVariant = {
  variantId: string
  variantSku: string
  productId: string
  productSku: string
  title: Bilingual
  handle: string
  thumbnail: string | null
  /** Null for a product that comes in one size only. */
  size: string | null
  priceSetId: string | null
  /** Null when the cooperative no longer makes the product, or not yet. */
  work: WorkTerms | null
}

/** A row that names one variant; rows of the same variant have become one. */
export type ResolvedLine = {
  lineNumber: number
  variant: CatalogueVariant
  work: WorkTerms
  pieces: number
  note: string | null
}

/** A line with the price, tax and artisan share that are frozen when the order is placed. */
export type PlannedLine = ResolvedLine & {
  productPieces: number
  unitPrice: Rupiah
  nextTier: PriceTier | null
  net: Rupiah
  tax: Rupiah
  artisanShareTotal: Rupiah
}
