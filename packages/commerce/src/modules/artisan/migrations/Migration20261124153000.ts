import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A member is told when her money goes to another account. */
export class Migration20261124153000 extends Migration {
  override async up(): Promise<void> {
    this.addSql("alter table artisan add column bank_account_changed_at timestamptz;")
  }

  override async down(): Promise<void> {
    this.addSql("alter table artisan drop column bank_account_changed_at;")
  }
}
