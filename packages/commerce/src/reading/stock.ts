/** Pieces of each variant in the lots. */
const ON_SHELF = `
  select variant_id, sum(available_pieces) as pieces from lot
  where available_pieces > 0 and deleted_at is null group by variant_id`

const SPECIFIED = `
  join product_product_production_work_specification link
    on link.product_id = variant.product_id and link.deleted_at is null
  join work_specification work on work.id = link.work_specification_id`

/**
 * Pieces of each variant that a shop buyer can have now, as common table expressions that end with
 * `sellable (variant_id, product_id, pieces)`: of a kit as many as its packing and each of its
 * parts allow.
 */
export const SELLABLE = `
  on_shelf as (${ON_SHELF}),
  in_kits as (
    select variant.id as variant_id,
      min(coalesce(held.pieces, 0) / (part->>'pieces')::integer) as pieces
    from product_variant variant ${SPECIFIED}
    cross join lateral jsonb_array_elements(work.kit->'parts') part
    left join product_variant made on made.sku = part->>'sku' and made.deleted_at is null
    left join on_shelf held on held.variant_id = made.id
    group by variant.id
  ),
  sellable as (
    select variant.id as variant_id, variant.product_id,
      least(coalesce(own.pieces, 0), in_kits.pieces) as pieces
    from product_variant variant
    left join on_shelf own on own.variant_id = variant.id
    left join in_kits on in_kits.variant_id = variant.id
    where variant.deleted_at is null
  )`

/**
 * Lots that a product is sold from, as `(product_id, lot_id)`: its own, and for a kit that somebody
 * packed those of its parts.
 */
export const LOTS_OF_PRODUCTS = `
  select product_id, id as lot_id from lot where available_pieces > 0 and deleted_at is null
  union
  select packed.product_id, lot.id from lot packed
  join product_variant variant on variant.id = packed.variant_id ${SPECIFIED}
  cross join lateral jsonb_array_elements(work.kit->'parts') part
  join product_variant made on made.sku = part->>'sku' and made.deleted_at is null
  join lot on lot.variant_id = made.id and lot.available_pieces > 0 and lot.deleted_at is null
  where packed.available_pieces > 0 and packed.deleted_at is null`
