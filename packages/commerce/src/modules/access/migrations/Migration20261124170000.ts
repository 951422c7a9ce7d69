import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Who is signed in, how often somebody tried, and the one-time codes that staff gave out. */
export class Migration20261124170000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table sign_in (
        id text primary key,
        actor_type text not null check (actor_type in ('user', 'customer', 'artisan')),
        auth_identity_id text not null,
        started_at timestamptz not null default now(),
        ends_at timestamptz not null,
        ended_at timestamptz,
        constraint sign_in_ends_after_it_started check (ends_at > started_at)
      );
      create index sign_in_by_identity on sign_in (auth_identity_id) where ended_at is null;
      create index sign_in_by_end on sign_in (ends_at);
      create table attempt_count (
        key text primary key,
        attempts integer not null check (attempts >= 0),
        window_ends_at timestamptz not null
      );
      create index attempt_count_by_end on attempt_count (window_ends_at);
      create table password_code (
        id text primary key,
        actor_type text not null check (actor_type in ('user', 'customer', 'artisan')),
        auth_identity_id text not null,
        code_digest text not null,
        made_by text not null,
        made_at timestamptz not null default now(),
        ends_at timestamptz not null,
        used_at timestamptz
      );
      create unique index password_code_one_open_for_each
        on password_code (auth_identity_id) where used_at is null;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table password_code; drop table attempt_count; drop table sign_in;`)
  }
}
