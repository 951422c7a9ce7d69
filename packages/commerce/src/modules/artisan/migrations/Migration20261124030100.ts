import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261124030100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table artisan (
        id text primary key,
        member_number text not null unique check (member_number <> ''),
        name text not null,
        workshop text not null,
        village text not null,
        district text not null,
        city text not null,
        province text not null,
        joined_on text not null check (joined_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
        status text not null check (status in ('active', 'suspended', 'left')),
        accepts_orders boolean not null,
        phone text,
        email text,
        bank_name text not null,
        bank_account_number text not null,
        bank_account_holder text not null,
        story_id text not null,
        story_en text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz
      );
      create table skill (
        id text primary key,
        artisan_id text not null references artisan (id),
        craft text not null check (craft <> ''),
        weekly_minutes integer not null check (weekly_minutes > 0),
        grade text not null check (grade in ('A', 'B', 'C')),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz,
        constraint skill_once_for_each_artisan_and_craft unique (artisan_id, craft)
      );
      create index skill_by_craft on skill (craft, artisan_id);
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table skill; drop table artisan;`)
  }
}
