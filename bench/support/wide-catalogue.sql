-- Widens the demo cooperative's catalogue for measuring: 1,000 products made by stamping, each in five
-- sizes, priced in three tiers for the first partner. Products are named WID-0001 … WID-1000.
insert into product (id, title, handle, status, external_id)
select 'prod_wide_' || n, 'Kain lebar ' || n, 'kain-lebar-' || n, 'published',
  'WID-' || lpad(n::text, 4, '0')
from generate_series(1, 1000) n;

insert into translation (id, reference_id, reference, locale_code, translations)
select 'trans_wide_' || n, 'prod_wide_' || n, 'product', 'en-GB',
  jsonb_build_object('title', 'Wide cloth ' || n)
from generate_series(1, 1000) n;

insert into work_specification (id, craft, standard_minutes, minimum_lot_pieces, minimum_grade,
  lead_days, artisan_share_basis_points)
select 'wspec_wide_' || n, 'cap', 60, 12, 'B', 5, 8000 from generate_series(1, 1000) n;

insert into product_product_production_work_specification (id, product_id, work_specification_id)
select 'link_wide_' || n, 'prod_wide_' || n, 'wspec_wide_' || n from generate_series(1, 1000) n;

create temporary table wide_variant as
select n, rank, size, 'wide_' || n || '_' || size as id
from generate_series(1, 1000) n,
  unnest(array['S', 'M', 'L', 'XL', 'XXL']) with ordinality as sizes (size, rank);

insert into product_variant (id, title, sku, manage_inventory, variant_rank, product_id)
select 'variant_' || id, size, 'WID-' || lpad(n::text, 4, '0') || '-' || size, false, rank,
  'prod_wide_' || n
from wide_variant;

insert into price_set (id) select 'pset_' || id from wide_variant;

insert into product_variant_price_set (id, variant_id, price_set_id)
select 'pvps_' || id, 'variant_' || id, 'pset_' || id from wide_variant;

insert into price (id, price_set_id, currency_code, amount, raw_amount, price_list_id,
  min_quantity, raw_min_quantity, max_quantity, raw_max_quantity)
select 'price_' || id || '_' || least, 'pset_' || id, 'idr',
  amount, jsonb_build_object('value', amount::text, 'precision', 20),
  (select id from price_list where title = 'Grosir P1'),
  least, jsonb_build_object('value', least::text, 'precision', 20),
  most, case when most is null then null
    else jsonb_build_object('value', most::text, 'precision', 20) end
from wide_variant, (values (12, 59, 118000), (60, 299, 109000), (300, null, 100000))
  as tier (least, most, amount);

analyze;
