import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261124030500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table payout_run (
        id text primary key,
        cut_off text not null check (cut_off ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
        status text not null check (status in ('open', 'sent', 'settled')),
        opened_by text not null,
        opened_at timestamptz not null,
        sent_at timestamptz,
        settled_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz,
        constraint payout_run_says_when_it_was_settled
          check ((status = 'settled') = (settled_at is not null))
      );
      create unique index payout_run_one_at_a_time on payout_run ((true)) where status <> 'settled';
      create index payout_run_newest on payout_run (opened_at desc, id desc);
      create table payout (
        id text primary key,
        run_id text not null references payout_run (id),
        artisan_id text not null,
        amount bigint not null check (amount > 0),
        bank_name text not null,
        bank_account_number text not null,
        bank_account_holder text not null,
        status text not null check (status in ('open', 'sent', 'paid', 'bounced')),
        bank_reference text,
        fee_amount bigint check (fee_amount >= 0),
        settled_at timestamptz,
        posted_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz,
        constraint payout_once_for_each_artisan_of_a_run unique (run_id, artisan_id),
        constraint payout_says_when_it_was_settled
          check ((status in ('paid', 'bounced')) = (settled_at is not null))
      );
      create index payout_by_artisan on payout (artisan_id);
      create index payout_unposted on payout (created_at) where posted_at is null;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table payout; drop table payout_run;`)
  }
}
