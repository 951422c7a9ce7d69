import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Whether a partner collects PPN is frozen with its order, as its prices and tax are.
 *
 * What came in from partners: each transfer is one fact of one order, a down payment or a payment
 * of one delivery's invoice. A bank reference stands for one transfer; only a reversed receipt
 * frees it, since the money is then entered again where it belongs.
 */
export class Migration20261124140000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table bulk_order add column tax_collector boolean;
      update bulk_order set tax_collector = partner.tax_collector
        from partner where partner.id = bulk_order.partner_id;
      alter table bulk_order alter column tax_collector set not null;

      create table partner_receipt (
        id text primary key,
        key text not null unique check (key <> ''),
        partner_id text not null references partner (id),
        bulk_order_id text not null references bulk_order (id),
        delivery_id text,
        kind text not null check (kind in ('down_payment', 'payment')),
        amount bigint not null check (amount > 0),
        ppn bigint not null check (ppn between 0 and amount),
        pph22 bigint not null check (pph22 >= 0),
        slip_number text check (slip_number <> ''),
        received_on text not null check (received_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
        bank_reference text not null check (bank_reference <> ''),
        entered_by text not null,
        created_at timestamptz not null default now(),
        posted_at timestamptz,
        reversed_at timestamptz,
        constraint partner_receipt_pays_a_delivery_or_in_advance
          check ((kind = 'payment') = (delivery_id is not null)),
        constraint partner_receipt_has_ppn_only_in_advance check (kind = 'down_payment' or ppn = 0),
        constraint partner_receipt_keeps_pph22_of_an_invoice_with_a_slip
          check ((pph22 > 0) = (slip_number is not null) and (pph22 = 0 or kind = 'payment'))
      );
      create unique index partner_receipt_once_for_each_bank_reference
        on partner_receipt (upper(bank_reference)) where reversed_at is null;
      create index partner_receipt_by_order on partner_receipt (bulk_order_id, created_at, id);
      create index partner_receipt_unposted on partner_receipt (created_at) where posted_at is null;

      create function partner_receipt_keeps_what_was_entered() returns trigger language plpgsql
      as $$
      begin
        if tg_op = 'DELETE' or tg_op = 'TRUNCATE' then
          raise exception 'A receipt is never deleted; a wrong one is reversed.'
            using errcode = 'restrict_violation';
        end if;
        if to_jsonb(old) - 'posted_at' - 'reversed_at'
            <> to_jsonb(new) - 'posted_at' - 'reversed_at'
          or old.posted_at is not null and new.posted_at is distinct from old.posted_at
          or old.reversed_at is not null and new.reversed_at is distinct from old.reversed_at then
          raise exception 'A receipt stays as it was entered; a wrong one is reversed.'
            using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger partner_receipt_keeps_what_was_entered
        before update or delete on partner_receipt
        for each row execute function partner_receipt_keeps_what_was_entered();
      create trigger partner_receipt_is_never_emptied before truncate on partner_receipt
        for each statement execute function partner_receipt_keeps_what_was_entered();

      do $law$ begin
        execute format(
          'alter function partner_receipt_keeps_what_was_entered() set search_path = %I, pg_temp',
          current_schema());
      end $law$;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      alter table bulk_order drop column tax_collector;
      drop table partner_receipt;
      drop function partner_receipt_keeps_what_was_entered;
    `)
  }
}
