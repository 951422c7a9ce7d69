import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A refused order left nothing behind, so its PO number is free for the corrected one. */
export class Migration20261124113500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table bulk_order drop constraint bulk_order_once_for_each_po_number;
      create unique index bulk_order_once_for_each_po_number
        on bulk_order (partner_id, po_number) where status <> 'refused';
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop index bulk_order_once_for_each_po_number;
      alter table bulk_order add constraint bulk_order_once_for_each_po_number
        unique (partner_id, po_number);
    `)
  }
}
