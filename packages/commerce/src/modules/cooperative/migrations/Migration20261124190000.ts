import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The colours of the house: the apps wear them, so they are the cooperative's to choose. */
export class Migration20261124190000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table cooperative
        add column primary_color text not null default '#1f3158'
          check (primary_color ~ '^#[0-9a-f]{6}$'),
        add column accent_color text not null default '#6a2346'
          check (accent_color ~ '^#[0-9a-f]{6}$');
    `)
  }

  override async down(): Promise<void> {
    this.addSql("alter table cooperative drop column primary_color, drop column accent_color;")
  }
}
