import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Money given back to shop buyers, as facts: how much, of whose pieces or of the delivery, why, and
 * by whom. A refund is asked for first, then given by Medusa, then posted; what was asked for is never
 * changed afterwards, and never more of a share or of a delivery than they brought.
 */
export class Migration20261124130000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(TABLES)
    this.addSql(LAWS)
    this.addSql(OWN_TABLES_ONLY)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table order_refund_part, order_refund;
      drop function order_refund_keeps_what_was_asked, order_refund_part_within_what_it_brought,
        order_refund_is_its_parts;
    `)
  }
}

const TABLES = `
  create table order_refund (
    id text primary key,
    key text not null unique,
    order_id text not null references shipping_fee (order_id),
    amount bigint not null check (amount > 0),
    reason text not null check (
      reason in ('defect', 'wrong_goods', 'lost', 'late', 'changed_mind', 'goodwill', 'canceled')
    ),
    makers_at_fault boolean not null,
    note text,
    asked_by text not null,
    asked_at timestamptz not null,
    medusa_refund_id text unique,
    given_at timestamptz,
    withdrawn_at timestamptz,
    posted_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint order_refund_given_by_medusa
      check ((medusa_refund_id is null) = (given_at is null)),
    constraint order_refund_given_or_withdrawn check (given_at is null or withdrawn_at is null),
    constraint order_refund_posted_once_given check (posted_at is null or given_at is not null)
  );
  create index order_refund_by_order on order_refund (order_id, asked_at);
  create index order_refund_open on order_refund (asked_at)
    where posted_at is null and withdrawn_at is null;
  create table order_refund_part (
    id text primary key,
    refund_id text not null references order_refund (id),
    share_id text references share (id),
    pieces integer not null default 0 check (pieces >= 0),
    tax_amount bigint not null check (tax_amount >= 0),
    coop_amount bigint not null check (coop_amount >= 0),
    share_amount bigint not null check (share_amount >= 0),
    constraint order_refund_part_once unique nulls not distinct (refund_id, share_id),
    constraint order_refund_part_of_a_delivery_has_no_maker
      check (share_id is not null or (pieces = 0 and share_amount = 0))
  );
  create index order_refund_part_by_share on order_refund_part (share_id);
`

const LAWS = `
  create function order_refund_keeps_what_was_asked() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' or tg_table_name = 'order_refund_part' then
      raise exception 'A refund is never changed or deleted.' using errcode = 'restrict_violation';
    end if;
    if (old.id, old.key, old.order_id, old.amount, old.reason, old.makers_at_fault, old.note,
        old.asked_by, old.asked_at) is distinct from
       (new.id, new.key, new.order_id, new.amount, new.reason, new.makers_at_fault, new.note,
        new.asked_by, new.asked_at)
      or old.given_at is not null and (old.given_at, old.medusa_refund_id) is distinct from
       (new.given_at, new.medusa_refund_id)
      or old.withdrawn_at is not null or old.posted_at is not null then
      raise exception 'A refund is never changed or deleted.' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger order_refund_never_changed before update or delete on order_refund
    for each row execute function order_refund_keeps_what_was_asked();
  create trigger order_refund_part_never_changed before update or delete on order_refund_part
    for each row execute function order_refund_keeps_what_was_asked();

  create function order_refund_part_within_what_it_brought() returns trigger language plpgsql as $$
  declare
    refunded record;
    brought record;
    placed text := (select order_id from order_refund where id = new.refund_id);
  begin
    select coalesce(sum(part.tax_amount), 0) as tax, coalesce(sum(part.coop_amount), 0) as coop,
      coalesce(sum(part.share_amount), 0) as share, coalesce(sum(part.pieces), 0) as pieces
    into refunded
    from order_refund_part part join order_refund refund on refund.id = part.refund_id
    where refund.withdrawn_at is null and refund.order_id = placed
      and part.share_id is not distinct from new.share_id;
    if new.share_id is null then
      select fee.tax as tax, fee.gross - fee.tax as coop, 0::bigint as share, 0 as pieces
      into brought
      from shipping_fee fee where fee.order_id = placed;
    else
      select share.tax_amount as tax, share.coop_amount as coop, share.amount as share,
        share.pieces as pieces into brought
      from share join ordered_line line on line.id = share.ordered_line_id
      where share.id = new.share_id and line.order_id = placed;
    end if;
    if brought is null or refunded.tax > brought.tax or refunded.coop > brought.coop
      or refunded.share > brought.share or refunded.pieces > brought.pieces then
      raise exception 'More is given back of a part of order % than it brought.', placed
        using errcode = 'check_violation', constraint = 'order_refund_within_what_was_brought';
    end if;
    return null;
  end $$;
  create constraint trigger order_refund_within_what_was_brought
    after insert on order_refund_part deferrable initially deferred
    for each row execute function order_refund_part_within_what_it_brought();

  create function order_refund_is_its_parts() returns trigger language plpgsql as $$
  begin
    if new.amount <> (select coalesce(sum(tax_amount + coop_amount + share_amount), 0)
        from order_refund_part where refund_id = new.id) then
      raise exception 'Refund % is not the sum of its parts.', new.id
        using errcode = 'check_violation', constraint = 'order_refund_adds_up';
    end if;
    return null;
  end $$;
  create constraint trigger order_refund_adds_up
    after insert on order_refund deferrable initially deferred
    for each row execute function order_refund_is_its_parts();
`

/** A session's temporary tables must not stand in for what was sold and refunded. */
const OWN_TABLES_ONLY = `
  do $$
  declare law regprocedure;
  begin
    for law in
      select oid::regprocedure from pg_proc
      where pronamespace = current_schema()::regnamespace and proname in (
        'order_refund_keeps_what_was_asked', 'order_refund_part_within_what_it_brought',
        'order_refund_is_its_parts')
    loop
      execute format('alter function %s set search_path = %I, pg_temp', law, current_schema());
    end loop;
  end $$;
`
