import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A share of a sale that was cancelled or refunded is kept, but is nobody's earning any more. */
export class Migration20261124114000 extends Migration {
  override async up(): Promise<void> {
    this.addSql("alter table share add column taken_back_at timestamptz;")
  }

  override async down(): Promise<void> {
    this.addSql("alter table share drop column taken_back_at;")
  }
}
