import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Who no longer acts for a partner keeps the orders in their name, and signs in no more. */
export class Migration20261124170100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table partner_user add column disabled_at timestamptz;`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table partner_user drop column disabled_at;`)
  }
}
