import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Putting gift sets together is the craft of packing; it was called after what comes of it. */
export class Migration20261125020100 extends Migration {
  override async up(): Promise<void> {
    this.addSql("update skill set craft = 'packing' where craft = 'kit';")
  }

  override async down(): Promise<void> {
    this.addSql("update skill set craft = 'kit' where craft = 'packing';")
  }
}
