import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261124030200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table partner (
        id text primary key,
        code text not null unique,
        name text not null,
        npwp16 text not null check (npwp16 ~ '^[0-9]{16}$'),
        nitku22 text check (nitku22 ~ '^[0-9]{22}$'),
        address text not null,
        deposit_basis_points integer not null check (deposit_basis_points between 0 and 10000),
        net_days integer not null check (net_days >= 0),
        tax_collector boolean not null,
        customer_group_id text,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz
      );
      create table partner_user (
        id text primary key,
        partner_id text not null references partner (id),
        role text not null check (role in ('requester', 'approver', 'finance', 'receiver')),
        name text not null,
        email text not null unique,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz
      );
      create index partner_user_by_partner on partner_user (partner_id);
      create table bulk_order (
        id text primary key,
        partner_id text not null references partner (id),
        reference text not null check (reference <> ''),
        po_number text not null check (po_number <> ''),
        requested_on text check (requested_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
        note text,
        request jsonb not null,
        request_hash text not null,
        placed_by text not null,
        order_id text not null unique,
        order_display_id integer,
        status text not null check (status in ('placing', 'placed', 'refused')),
        refusal text,
        pieces integer not null check (pieces > 0),
        net bigint not null check (net >= 0),
        tax bigint not null check (tax >= 0),
        total bigint not null,
        placed_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz,
        constraint bulk_order_once_for_each_reference unique (partner_id, reference),
        constraint bulk_order_once_for_each_po_number unique (partner_id, po_number),
        constraint bulk_order_total_is_net_and_tax check (total = net + tax),
        constraint bulk_order_says_why_it_was_refused
          check ((status = 'refused') = (refusal is not null)),
        constraint bulk_order_says_when_it_was_placed
          check ((status = 'placed') = (placed_at is not null))
      );
      create index bulk_order_newest on bulk_order (partner_id, created_at desc, id desc);
      create index bulk_order_unfinished on bulk_order (created_at) where status = 'placing';
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table bulk_order; drop table partner_user; drop table partner;`)
  }
}
