import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * A movement that was entered wrongly is reversed once, with its reason, and stays as it was
 * entered: its reference, and its member's deposit, may be entered anew. The reversal is a second
 * fact of the same row, so it says by itself whether it stands in the books.
 */
export class Migration20261125020000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(COLUMNS)
    this.addSql(KEPT)
  }
}

const COLUMNS = `
  alter table treasury_movement
    add column reversed_at timestamptz,
    add column reversal_reason text check (reversal_reason <> ''),
    add column reversal_posted_at timestamptz;
  alter table treasury_movement
    add constraint treasury_movement_reversed_with_a_reason
      check ((reversed_at is null) = (reversal_reason is null)),
    add constraint treasury_movement_reversal_posted_after_the_movement
      check (reversal_posted_at is null or (reversed_at is not null and posted_at is not null));
  drop index treasury_movement_one_deposit_of_a_member;
  drop index treasury_movement_once_for_each_reference;
  create unique index treasury_movement_one_deposit_of_a_member
    on treasury_movement (artisan_id) where kind = 'member_deposit' and reversed_at is null;
  create unique index treasury_movement_once_for_each_reference
    on treasury_movement (till, upper(reference)) where reversed_at is null;
  create index treasury_movement_reversal_unposted on treasury_movement (id)
    where reversed_at is not null and reversal_posted_at is null;
`

const KEPT = `
  create or replace function treasury_movement_stays() returns trigger language plpgsql as $$
  begin
    if tg_op <> 'UPDATE' then
      raise exception 'A movement of money is never deleted; a wrong one is reversed.'
        using errcode = 'restrict_violation';
    end if;
    if to_jsonb(old) - array['posted_at', 'reversed_at', 'reversal_reason', 'reversal_posted_at']
        <> to_jsonb(new)
          - array['posted_at', 'reversed_at', 'reversal_reason', 'reversal_posted_at']
      or old.posted_at is not null and new.posted_at is distinct from old.posted_at
      or old.reversed_at is not null and (new.reversed_at, new.reversal_reason)
        is distinct from (old.reversed_at, old.reversal_reason)
      or old.reversal_posted_at is not null
        and new.reversal_posted_at is distinct from old.reversal_posted_at then
      raise exception 'A movement of money stays as it was entered; a wrong one is reversed.'
        using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  do $law$ begin
    execute format('alter function treasury_movement_stays() set search_path = %I, pg_temp',
      current_schema());
  end $law$;
`
