import { z } from "@medusajs/framework/zod"
import type { KitPart } from "@sentra/domain/bulk-order"
import { rupiah } from "@sentra/domain/money"
import { packingNetPrice } from "@sentra/domain/sharing"
import { taxFromInclusive, type PpnRule } from "@sentra/domain/tax"
import { groupBy } from "../lib/group-by.js"
import { countColumn, isOneOf, jsonTexts, rupiahColumn, type Sql } from "../lib/sql.js"
import { readProductFacts, sizeOf, type ProductFacts } from "./product-facts.js"
import { RETAIL_PRICES } from "./retail-prices.js"

const partRow = z.object({
  kitVariantId: z.string(),
  rupiahPerMinute: z.number().int(),
  piecesPerKit: countColumn,
  /** Null where the part or its price is gone. */
  variantId: z.string().nullable(),
  price: rupiahColumn.nullable(),
})
type PartRow = z.infer<typeof partRow>

/**
 * What kits are put together from, by the kit's variant: its parts as they are written, then its
 * packing, each with what it would cost alone in the shop, without PPN. Null stands for a kit of
 * which a part is gone; what is no kit is not in the map. Two statements for any number.
 */
export async function readKits(
  sql: Sql,
  variantIds: readonly string[],
  rule: PpnRule | undefined,
): Promise<Map<string, KitPart[] | null>> {
  const rows = await sql.rows(
    partRow,
    `with retail as (${RETAIL_PRICES})
     select kit.id as kit_variant_id, (work.kit->>'packingRupiahPerMinute')::integer as rupiah_per_minute,
       part.content->>'pieces' as pieces_per_kit, variant.id as variant_id, retail.amount as price
     from product_variant kit
     join product_product_production_work_specification link
       on link.product_id = kit.product_id and link.deleted_at is null
     join work_specification work on work.id = link.work_specification_id
     cross join lateral jsonb_array_elements(work.kit->'parts') with ordinality as part (content, place)
     left join product_variant variant on variant.sku = part.content->>'sku'
       and variant.deleted_at is null
     left join retail on retail.variant_id = variant.id
     where ${isOneOf("kit.id")} order by kit.id, part.place`,
    [jsonTexts(variantIds)],
  )
  if (rows.length === 0) return new Map()
  const wanted = rows.flatMap(({ kitVariantId, variantId }) => [kitVariantId, variantId ?? ""])
  const facts = await readProductFacts(sql, [...new Set(wanted)])
  return new Map(
    [...groupBy(rows, ({ kitVariantId }) => kitVariantId)].map(([kitVariantId, parts]) => [
      kitVariantId,
      kitOf(parts, facts, rule),
    ]),
  )
}

function kitOf(
  rows: readonly PartRow[],
  facts: ReadonlyMap<string, ProductFacts>,
  rule: PpnRule | undefined,
): KitPart[] | null {
  const parts = rows.flatMap(({ variantId, price, piecesPerKit }) => {
    const made = facts.get(variantId ?? "")
    if (!made || price === null) return []
    const standaloneNetPrice = taxFromInclusive(rupiah(price), rule).net
    return [{ ...partOf(made), piecesPerKit, standaloneNetPrice }]
  })
  const [first] = rows
  const packed = facts.get(first?.kitVariantId ?? "")
  if (!first || !packed || parts.length < rows.length) return null
  return [...parts, packingOf(packed, first.rupiahPerMinute)]
}

const partOf = (made: ProductFacts): Omit<KitPart, "piecesPerKit" | "standaloneNetPrice"> => ({
  variantId: made.variantId,
  sku: made.sku,
  productId: made.productId,
  title: { id: made.titleId, en: made.titleEn },
  size: sizeOf(made),
  work: {
    craft: made.craft,
    standardMinutes: made.standardMinutes,
    minimumLotPieces: made.minimumLotPieces,
    minimumGrade: made.minimumGrade,
    leadDays: made.leadDays,
    artisanShareBasisPoints: made.artisanShareBasisPoints,
  },
})

/** How a kit is made is how it is packed: each member's part of the work is told as what it is. */
const packingOf = (packed: ProductFacts, rupiahPerMinute: number): KitPart => ({
  ...partOf(packed),
  title: { id: `Pengemasan ${packed.titleId}`, en: `Packing of ${packed.titleEn}` },
  piecesPerKit: 1,
  standaloneNetPrice: packingNetPrice({ ...packed, rupiahPerMinute }),
})
