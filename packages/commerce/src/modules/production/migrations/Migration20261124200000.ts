import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The numbers that decided an allocation, so that its sentence can be told without deciding anew;
 * and the way to all that was ever told to one member, also where it gave no pieces.
 */
export class Migration20261124200000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table allocation add column facts jsonb;
      create index allocation_told_to_artisan on allocation (artisan_id, awarded_at desc, id desc);
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop index allocation_told_to_artisan;
      alter table allocation drop column facts;
    `)
  }
}
