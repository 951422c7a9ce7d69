import { z } from "zod"
import { picture } from "./picture.js"
import { bilingual, count, day, grade, locale, priceShares, rupiahString, text } from "./shared.js"

/** The shop's four shelves, by the handle of their category in Medusa. */
export const SHELVES = ["kain", "busana", "aksesori", "hadiah"] as const

export const catalogueQuery = z.object({ category: text.max(40).optional() })

/** One product as a list shows it. `availablePieces` counts accepted lots not yet claimed. */
export const catalogueItem = z.object({
  productId: z.string(),
  handle: z.string(),
  sku: z.string(),
  title: bilingual,
  category: z.enum(SHELVES),
  technique: z.string(),
  motif: z.string(),
  price: rupiahString,
  availablePieces: count,
  makerCount: count,
  /** In the order in which the product shows them. */
  pictures: z.array(picture),
})
export type CatalogueItem = z.infer<typeof catalogueItem>

export const catalogueResponse = z.object({ products: z.array(catalogueItem) })
export type CatalogueResponse = z.infer<typeof catalogueResponse>

/** A member who made pieces that are ready to ship. */
export const productMaker = z.object({
  memberNumber: z.string(),
  name: z.string(),
  workshop: z.string(),
  village: z.string(),
  city: z.string(),
  joinedOn: day,
  availablePieces: count,
})
export type ProductMaker = z.infer<typeof productMaker>

export const catalogueVariant = z.object({
  variantId: z.string(),
  sku: z.string(),
  size: z.string().nullable(),
  price: rupiahString,
  availablePieces: count,
})
export type CatalogueVariant = z.infer<typeof catalogueVariant>

export const catalogueProduct = catalogueItem.extend({
  description: bilingual,
  specification: bilingual,
  weightGrams: count,
  leadDays: count,
  standardMinutes: count,
  variants: z.array(catalogueVariant),
  makers: z.array(productMaker),
  newestLot: z
    .object({ code: z.string(), receivedOn: day, grade })
    .nullable(),
  shares: priceShares,
})
export type CatalogueProduct = z.infer<typeof catalogueProduct>

export const catalogueProductResponse = z.object({ product: catalogueProduct })

export const maker = z.object({
  memberNumber: z.string(),
  name: z.string(),
  workshop: z.string(),
  village: z.string(),
  district: z.string(),
  city: z.string(),
  joinedOn: day,
  crafts: z.array(z.string()),
  story: bilingual,
})
export type Maker = z.infer<typeof maker>
export const makersResponse = z.object({ makers: z.array(maker) })

/** What a buyer may know of the cooperative; also where a transfer goes. */
export const cooperativeResponse = z.object({
  cooperative: z.object({
    legalName: z.string(),
    brand: z.string(),
    primaryColor: z.string(),
    accentColor: z.string(),
    address: z.string(),
    bankName: z.string(),
    bankAccountNumber: z.string(),
    bankAccountHolder: z.string(),
    taxable: z.boolean(),
    regionId: z.string(),
  }),
})
export type Cooperative = z.infer<typeof cooperativeResponse>["cooperative"]

export const localeQuery = z.object({ locale: locale.default("id") })
