import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The numbers that decided an allocation, so that its sentence can be told without deciding anew. */
export class Migration20261124200000 extends Migration {
  override async up(): Promise<void> {
    this.addSql("alter table allocation add column facts jsonb;")
  }

  override async down(): Promise<void> {
    this.addSql("alter table allocation drop column facts;")
  }
}
