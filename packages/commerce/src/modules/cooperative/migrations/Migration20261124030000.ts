import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261124030000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table cooperative (
        id text primary key check (id = 'coop'),
        legal_name text not null,
        brand text not null,
        address text not null,
        npwp16 text check (npwp16 ~ '^[0-9]{16}$'),
        pkp_since text check (pkp_since ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
        bank_name text not null,
        bank_account_number text not null,
        bank_account_holder text not null,
        hold_days integer not null check (hold_days >= 0),
        policy_version text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz
      );
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table cooperative;`)
  }
}
