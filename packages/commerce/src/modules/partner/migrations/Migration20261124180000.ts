import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * What a partner's people work on before they send it. Every save counts the version up, so that
 * two tabs, or two of the portal's processes, cannot overwrite each other unseen.
 */
export class Migration20261124180000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table bulk_order_draft (
        id text primary key,
        partner_id text not null references partner (id),
        partner_user_id text not null references partner_user (id),
        version integer not null check (version > 0),
        content jsonb not null,
        po_number text not null,
        row_count integer not null check (row_count >= 0),
        discarded_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz
      );
      create index bulk_order_draft_newest
        on bulk_order_draft (partner_user_id, updated_at desc, id desc);
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table bulk_order_draft;`)
  }
}
