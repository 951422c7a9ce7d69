import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A row for each cart that is becoming an order at this moment, or whose process died at it. */
export class Migration20261124120100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table begun_purchase (
        cart_id text primary key,
        begun_at timestamptz not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz
      );
    `)
  }

  override async down(): Promise<void> {
    this.addSql("drop table begun_purchase;")
  }
}
