import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Money that the treasurer saw arrive: a member's deposit, or buyers' transfers that left clearing
 * for the account. A member's deposit is paid once, and a number on the statement, or of a cash
 * receipt, stands for one movement.
 */
export class Migration20261124213000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(MOVEMENT)
    this.addSql(KEPT)
  }

  override async down(): Promise<void> {
    this.addSql("drop table treasury_movement; drop function treasury_movement_stays;")
  }
}

const MOVEMENT = `
  create table treasury_movement (
    id text primary key,
    key text not null unique check (key <> ''),
    kind text not null check (kind in ('member_deposit', 'clearing_move')),
    artisan_id text,
    till text not null check (till in ('bank', 'cash')),
    amount bigint not null check (amount > 0),
    moved_on text not null check (moved_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
    reference text not null check (reference <> ''),
    entered_by text not null check (entered_by <> ''),
    created_at timestamptz not null default now(),
    posted_at timestamptz,
    constraint treasury_movement_says_whose_deposit_it_is
      check ((kind = 'member_deposit') = (artisan_id is not null)),
    constraint treasury_movement_leaves_clearing_for_the_bank
      check (kind <> 'clearing_move' or till = 'bank')
  );
  create unique index treasury_movement_one_deposit_of_a_member
    on treasury_movement (artisan_id) where kind = 'member_deposit';
  create unique index treasury_movement_once_for_each_reference
    on treasury_movement (till, upper(reference));
  create index treasury_movement_unposted on treasury_movement (id) where posted_at is null;
`

const KEPT = `
  create function treasury_movement_stays() returns trigger language plpgsql as $$
  begin
    if tg_op <> 'UPDATE' then
      raise exception 'A movement of money is never deleted.' using errcode = 'restrict_violation';
    end if;
    if to_jsonb(old) - 'posted_at' <> to_jsonb(new) - 'posted_at'
      or old.posted_at is not null and new.posted_at is distinct from old.posted_at then
      raise exception 'A movement of money stays as it was entered.'
        using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger treasury_movement_stays before update or delete on treasury_movement
    for each row execute function treasury_movement_stays();
  create trigger treasury_movement_is_never_emptied before truncate on treasury_movement
    for each statement execute function treasury_movement_stays();
  do $law$ begin
    execute format('alter function treasury_movement_stays() set search_path = %I, pg_temp',
      current_schema());
  end $law$;
`
