import type { CatalogueProduct, CatalogueVariant, ProductMaker } from "@sentra/contracts"
import { z } from "@medusajs/framework/zod"
import { grade } from "@sentra/contracts"
import type { KitPart } from "@sentra/domain/bulk-order"
import { ppnRuleOn } from "@sentra/domain/tax"
import { jakartaDay, now } from "../../../lib/clock.js"
import { countColumn, momentColumn, rupiahColumn, type Sql } from "../../../lib/sql.js"
import type { Cooperative } from "../../../modules/cooperative/index.js"
import { RETAIL_PRICES } from "../../../reading/retail-prices.js"
import { LOTS_OF_PRODUCTS, SELLABLE } from "../../../reading/stock.js"
import { readKits } from "../../../reading/kits.js"
import { sharesOfRetailPrice } from "../price-shares.js"
import { readCatalogueItem } from "./read-catalogue.js"

const detailRow = z.object({
  descriptionId: z.string(),
  descriptionEn: z.string(),
  specificationId: z.string(),
  specificationEn: z.string(),
  weightGrams: countColumn,
  leadDays: countColumn,
  standardMinutes: countColumn,
  artisanShareBasisPoints: countColumn,
})

const variantRow = z.object({
  variantId: z.string(),
  sku: z.string(),
  price: rupiahColumn,
  availablePieces: countColumn,
})

const lotRow = z.object({
  code: z.string(),
  grade: grade,
  receivedAt: momentColumn,
  availablePieces: countColumn,
  memberNumber: z.string(),
  name: z.string(),
  workshop: z.string(),
  village: z.string(),
  city: z.string(),
  joinedOn: z.string(),
})
type LotRow = z.infer<typeof lotRow>

/**
 * Everything the page of one product shows; the same few statements for any product. Undefined
 * when the shop has no such handle.
 */
export async function readCatalogueProduct(
  sql: Sql,
  handle: string,
  cooperative: Cooperative,
): Promise<CatalogueProduct | undefined> {
  const item = await readCatalogueItem(sql, handle)
  if (!item) return undefined
  const [details, variants, lots] = await Promise.all([
    readDetails(sql, item.productId),
    readVariants(sql, item.productId, item.sku),
    readLots(sql, item.productId),
  ])
  if (!details) return undefined
  const newest = lots.at(0)
  const rule = ppnRuleOn(jakartaDay(now()), { pkpSince: cooperative.pkpSince ?? undefined })
  const [kit] = (await readKits(sql, variants.map(({ variantId }) => variantId), rule)).values()
  const made = { ...details, kit: kit ?? null }
  return {
    ...item,
    description: { id: details.descriptionId, en: details.descriptionEn },
    specification: { id: details.specificationId, en: details.specificationEn },
    weightGrams: details.weightGrams,
    leadDays: details.leadDays,
    standardMinutes: minutesOf(made),
    variants,
    makers: makersOf(lots),
    newestLot: newest
      ? { code: newest.code, grade: newest.grade, receivedOn: jakartaDay(newest.receivedAt) }
      : null,
    shares: sharesOfRetailPrice(BigInt(item.price), made, rule),
  }
}

/** A kit takes the time of all that is in it, and of its packing. */
const minutesOf = ({ kit, standardMinutes }: Made): number =>
  kit
    ? kit.reduce((total, part) => total + part.piecesPerKit * part.work.standardMinutes, 0)
    : standardMinutes

type Made = { kit: readonly KitPart[] | null; standardMinutes: number }

async function readDetails(sql: Sql, productId: string) {
  const [row] = await sql.rows(
    detailRow,
    `select coalesce(product.description, '') as description_id,
       coalesce(words.translations->>'description', product.description, '') as description_en,
       coalesce(product.subtitle, '') as specification_id,
       coalesce(words.translations->>'subtitle', product.subtitle, '') as specification_en,
       coalesce(product.weight, '0') as weight_grams, work.lead_days, work.standard_minutes,
       work.artisan_share_basis_points
     from product
     join product_product_production_work_specification link
       on link.product_id = product.id and link.deleted_at is null
     join work_specification work on work.id = link.work_specification_id
     left join translation words on words.reference_id = product.id
       and words.locale_code = 'en-GB' and words.deleted_at is null
     where product.id = ?`,
    [productId],
  )
  return row
}

async function readVariants(
  sql: Sql,
  productId: string,
  code: string,
): Promise<CatalogueVariant[]> {
  const rows = await sql.rows(
    variantRow,
    `with retail as (${RETAIL_PRICES}), ${SELLABLE}
     select variant.id as variant_id, variant.sku, retail.amount as price,
       sellable.pieces as available_pieces
     from product_variant variant join retail on retail.variant_id = variant.id
     join sellable on sellable.variant_id = variant.id
     where variant.product_id = ? and variant.deleted_at is null
     order by variant.variant_rank, variant.sku`,
    [productId],
  )
  return rows.map(({ price, ...row }) => ({
    ...row,
    price: price.toString(),
    size: sizeOf(row.sku, code),
  }))
}

/** A variant's SKU is its product's code, with the size behind it where there are sizes. */
const sizeOf = (sku: string, code: string): string | null =>
  sku.startsWith(`${code}-`) ? sku.slice(code.length + 1) : null

/** Newest first. */
const readLots = (sql: Sql, productId: string): Promise<LotRow[]> =>
  sql.rows(
    lotRow,
    `select lot.code, lot.grade, lot.received_at, lot.available_pieces, artisan.member_number,
       artisan.name, artisan.workshop, artisan.village, artisan.city, artisan.joined_on
     from lot join artisan on artisan.id = lot.artisan_id
     where lot.id in (select lot_id from (${LOTS_OF_PRODUCTS}) sold where product_id = ?)
     order by lot.received_at desc, lot.id desc`,
    [productId],
  )

/** Each member once, whoever has most pieces first. */
function makersOf(lots: readonly LotRow[]): ProductMaker[] {
  const makers = new Map<string, ProductMaker>()
  for (const lot of lots) {
    const { memberNumber, name, workshop, village, city, joinedOn } = lot
    const maker = { memberNumber, name, workshop, village, city, joinedOn }
    const before = makers.get(memberNumber)?.availablePieces ?? 0
    makers.set(memberNumber, { ...maker, availablePieces: before + lot.availablePieces })
  }
  return [...makers.values()].toSorted(
    (a, b) => b.availablePieces - a.availablePieces || (a.memberNumber < b.memberNumber ? -1 : 1),
  )
}
