/** Retail price of a variant: the one without a list, in rupiah, PPN included. */
export const RETAIL_PRICES = `
  select link.variant_id, min(price.amount)::text as amount
  from product_variant_price_set link
  join price on price.price_set_id = link.price_set_id
   and price.price_list_id is null and price.currency_code = 'idr'
   and price.min_quantity is null and price.deleted_at is null
  where link.deleted_at is null
  group by link.variant_id`
