import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What the delivery of a shop order costs and the tax in it, frozen with the order's lines. */
export class Migration20261124112000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table shipping_fee (
        order_id text primary key,
        gross bigint not null check (gross >= 0),
        tax bigint not null,
        created_at timestamptz not null default now(),
        constraint shipping_fee_tax_is_inside check (tax between 0 and gross)
      );
    `)
  }

  override async down(): Promise<void> {
    this.addSql("drop table shipping_fee;")
  }
}
