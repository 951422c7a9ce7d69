import { SHELVES, type CatalogueItem } from "@sentra/contracts"
import { z } from "@medusajs/framework/zod"
import { countColumn, rupiahColumn, type Sql } from "../../../lib/sql.js"
import { pictureColumn, pictureOf, PICTURES } from "../../../reading/pictures.js"
import { RETAIL_PRICES } from "../../../reading/retail-prices.js"
import { LOTS_OF_PRODUCTS, SELLABLE } from "../../../reading/stock.js"

const itemRow = z.object({
  productId: z.string(),
  handle: z.string(),
  sku: z.string(),
  titleId: z.string(),
  titleEn: z.string(),
  category: z.enum(SHELVES),
  technique: z.string(),
  motif: z.string(),
  price: rupiahColumn,
  availablePieces: countColumn,
  makerCount: countColumn,
  pictures: z.array(pictureColumn),
})

const LIST = `
  with retail as (${RETAIL_PRICES}),
  ${SELLABLE},
  stock as (
    select product_id, sum(pieces) as pieces from sellable where pieces > 0 group by product_id
  ),
  made as (
    select sold.product_id, count(distinct lot.artisan_id) as makers
    from (${LOTS_OF_PRODUCTS}) sold join lot on lot.id = sold.lot_id group by sold.product_id
  ),
  shelf as (
    select distinct on (placed.product_id) placed.product_id, category.handle, category.rank
    from product_category_product placed
    join product_category category on category.id = placed.product_category_id
     and category.deleted_at is null and category.is_active
     and category.handle in (${SHELVES.map((shelf) => `'${shelf}'`).join(", ")})
    order by placed.product_id, category.rank
  )
  select product.id as product_id, product.handle, product.external_id as sku,
    product.title as title_id, coalesce(words.translations->>'title', product.title) as title_en,
    shelf.handle as category, coalesce(technique.value, '') as technique,
    coalesce(motif.title, '') as motif,
    (select min(retail.amount::numeric) from product_variant variant
      join retail on retail.variant_id = variant.id
      where variant.product_id = product.id and variant.deleted_at is null)::text as price,
    coalesce(stock.pieces, 0) as available_pieces, coalesce(made.makers, 0) as maker_count,
    ${PICTURES} as pictures
  from product
  join shelf on shelf.product_id = product.id
  left join product_type technique on technique.id = product.type_id
  left join product_collection motif on motif.id = product.collection_id
  left join translation words on words.reference_id = product.id
    and words.locale_code = 'en-GB' and words.deleted_at is null
  left join stock on stock.product_id = product.id
  left join made on made.product_id = product.id
  where product.status = 'published' and product.deleted_at is null
    and product.external_id is not null`

/**
 * The products of the shop, or of one category, with what the lots hold: one statement whatever
 * their number. In the order of the shelves, then by title.
 */
export async function readCatalogue(sql: Sql, category?: string): Promise<CatalogueItem[]> {
  const rows = await sql.rows(
    itemRow,
    `${LIST} and (?::text is null or shelf.handle = ?) order by shelf.rank, product.title`,
    [category ?? null, category ?? null],
  )
  return rows.map(toItem)
}

/** One product as the list shows it, or undefined when the shop has no such handle. */
export async function readCatalogueItem(
  sql: Sql,
  handle: string,
): Promise<CatalogueItem | undefined> {
  const [row] = await sql.rows(itemRow, `${LIST} and product.handle = ?`, [handle])
  return row && toItem(row)
}

function toItem({ titleId, titleEn, ...row }: z.infer<typeof itemRow>): CatalogueItem {
  const title = { id: titleId, en: titleEn }
  const pictures = row.pictures.map((picture) => pictureOf(picture, title))
  return { ...row, title, pictures, price: row.price.toString() }
}
