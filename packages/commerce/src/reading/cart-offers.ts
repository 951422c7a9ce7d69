import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, QueryContext } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { Rupiah } from "@sentra/domain/money"
import { groupBy } from "../lib/group-by.js"
import { medusaRupiah } from "../lib/rupiah-from-medusa.js"
import { isOneOf, jsonTexts, type Sql } from "../lib/sql.js"

/** Of these variants, the ones whose product is no longer in the shop. */
export async function withdrawnAmong(
  sql: Sql,
  variantIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await sql.rows(
    z.object({ id: z.string() }),
    `select variant.id from product_variant variant
     left join product on product.id = variant.product_id
     where ${isOneOf("variant.id")}
       and (variant.deleted_at is not null or product.deleted_at is not null
         or product.status is distinct from 'published')`,
    [jsonTexts(variantIds)],
  )
  return new Set(rows.map(({ id }) => id))
}

/** The lines of a cart that is no order yet; none of any other. */
export const openLinesOf = (
  sql: Sql,
  cartId: string,
): Promise<{ variantId: string; title: string }[]> =>
  sql.rows(
    z.object({ variantId: z.string(), title: z.string() }),
    `select line.variant_id, coalesce(line.product_title, line.title) as title
     from cart_line_item line join cart on cart.id = line.cart_id
     where cart.id = ? and cart.completed_at is null and line.deleted_at is null`,
    [cartId],
  )

const pricedVariant = z.object({
  id: z.string(),
  calculated_price: z.object({ calculated_amount: medusaRupiah }).nullish(),
})

type Wanted = { variantId: string; pieces: number }

/** What a piece of each line costs a guest at this moment, by variant, as Medusa reckons it. */
export async function pricesNow(
  container: MedusaContainer,
  regionId: string,
  lines: readonly Wanted[],
): Promise<ReadonlyMap<string, Rupiah>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const prices = new Map<string, Rupiah>()
  for (const [quantity, alike] of groupBy(lines, ({ pieces }) => pieces)) {
    const { data } = await query.graph({
      entity: "product_variant",
      fields: ["id", "calculated_price.calculated_amount"],
      filters: { id: alike.map(({ variantId }) => variantId) },
      context: {
        calculated_price: QueryContext({ currency_code: "idr", region_id: regionId, quantity }),
      },
    })
    for (const { id, calculated_price } of z.array(pricedVariant).parse(data)) {
      if (calculated_price) prices.set(id, calculated_price.calculated_amount)
    }
  }
  return prices
}
