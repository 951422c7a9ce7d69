import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Papers that were kept: which file each is. A paper is never changed nor taken away. */
export class Migration20261124215000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table stored_document (
        key text primary key check (key <> ''),
        name text not null check (name <> ''),
        media_type text not null check (media_type <> ''),
        file_id text not null unique check (file_id <> ''),
        kept_at timestamptz not null default now()
      );
      create function stored_document_stays() returns trigger language plpgsql as $$
      begin
        raise exception 'A document stays as it was kept.' using errcode = 'restrict_violation';
      end $$;
      create trigger stored_document_stays before update or delete or truncate on stored_document
        for each statement execute function stored_document_stays();
    `)
  }

  override async down(): Promise<void> {
    this.addSql("drop table stored_document; drop function stored_document_stays;")
  }
}
