import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The files that an uploaded picture was made into, and what is to be seen on it. */
export class Migration20261124201500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table picture (
        url text primary key,
        width integer not null check (width > 0),
        height integer not null check (height > 0),
        blur text not null,
        sources jsonb not null check (jsonb_array_length(sources) > 0),
        alt_id text not null default '',
        alt_en text not null default '',
        created_at timestamptz not null default now()
      );
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table picture;`)
  }
}
