import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * A kit is its parts: what it is put together from stands with how it is made, and a line of kits is
 * several ordered lines, one for each part and one for the packing, frozen as all others are.
 */
export class Migration20261125022000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(CALLED_PACKING)
    this.addSql(`
      alter table work_specification
        add column kit jsonb,
        add constraint work_specification_kit_has_parts_and_a_packing check (kit is null or
          (jsonb_typeof(kit->'parts') is not distinct from 'array'
            and coalesce((kit->>'packingRupiahPerMinute')::integer, 0) > 0));
      alter table ordered_line
        add column kit_line_id text,
        add column kit_sku text,
        add column kit_title_id text,
        add column kit_title_en text,
        add column kit_pieces integer,
        add column kit_unit_price bigint,
        add constraint ordered_line_of_whole_kits check (
          case when kit_line_id is null
            then num_nonnulls(kit_sku, kit_title_id, kit_title_en, kit_pieces, kit_unit_price) = 0
            else num_nonnulls(kit_sku, kit_title_id, kit_title_en, kit_pieces, kit_unit_price) = 5
              and kit_pieces > 0 and pieces % kit_pieces = 0 end);
      create unique index ordered_line_each_part_of_a_kit_once
        on ordered_line (kit_line_id, variant_id) where kit_line_id is not null;
      create trigger ordered_line_of_a_kit_is_frozen before update of
        kit_line_id, kit_sku, kit_title_id, kit_title_en, kit_pieces, kit_unit_price
        on ordered_line for each statement execute function production_refuse_change();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop trigger ordered_line_of_a_kit_is_frozen on ordered_line;
      alter table ordered_line
        drop column kit_line_id, drop column kit_sku, drop column kit_title_id,
        drop column kit_title_en, drop column kit_pieces, drop column kit_unit_price;
      alter table work_specification drop column kit;
    `)
  }
}

/** The craft was called after what comes of it. A new name for it moves nothing that was agreed. */
const CALLED_PACKING = `
  update work_specification set craft = 'packing' where craft = 'kit';
  alter table ordered_line disable trigger ordered_line_is_frozen;
  update ordered_line set craft = 'packing' where craft = 'kit';
  alter table ordered_line enable trigger ordered_line_is_frozen;
`
