import { z } from "@medusajs/framework/zod"
import { grade } from "@sentra/contracts"
import { isOneOf, jsonTexts, type Sql } from "../lib/sql.js"

const factsRow = z.object({
  variantId: z.string(),
  productId: z.string(),
  sku: z.string(),
  code: z.string().nullable(),
  titleId: z.string(),
  titleEn: z.string(),
  craft: z.string(),
  standardMinutes: z.number().int(),
  minimumLotPieces: z.number().int(),
  minimumGrade: grade,
  leadDays: z.number().int(),
  artisanShareBasisPoints: z.number().int(),
})
export type ProductFacts = z.infer<typeof factsRow>

/** What is frozen of a product when it is sold, by variant id: one statement for all of them. */
export async function readProductFacts(
  sql: Sql,
  variantIds: readonly string[],
): Promise<Map<string, ProductFacts>> {
  const rows = await sql.rows(
    factsRow,
    `select variant.id as variant_id, product.id as product_id, variant.sku,
       product.external_id as code, product.title as title_id,
       coalesce(words.translations->>'title', product.title) as title_en,
       work.craft, work.standard_minutes, work.minimum_lot_pieces, work.minimum_grade,
       work.lead_days, work.artisan_share_basis_points
     from product_variant variant
     join product on product.id = variant.product_id
     join product_product_production_work_specification link
       on link.product_id = product.id and link.deleted_at is null
     join work_specification work on work.id = link.work_specification_id
     left join translation words on words.reference_id = product.id
       and words.locale_code = 'en-GB' and words.deleted_at is null
     where ${isOneOf("variant.id")}`,
    [jsonTexts(variantIds)],
  )
  return new Map(rows.map((row) => [row.variantId, row]))
}

/** The size of a variant, or null for a product of one size. */
export const sizeOf = ({ sku, code }: Pick<ProductFacts, "sku" | "code">): string | null =>
  code !== null && sku.startsWith(`${code}-`) ? sku.slice(code.length + 1) : null
