import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Nobody is paid more than the books owe them: at its opening a payout is within what is ready to
 * be paid (2120), and all that are under way within what the books say is under way (2130).
 */
export class Migration20261124160400 extends Migration {
  override async up(): Promise<void> {
    this.addSql(WITHIN_WHAT_IS_READY)
    this.addSql(WITHIN_WHAT_IS_UNDER_WAY)
    this.addSql(FROZEN)
    this.addSql(OWN_TABLES_ONLY)
  }
}

const WITHIN_WHAT_IS_READY = `
  create function payout_check_ready() returns trigger language plpgsql
  set enable_seqscan = off as $$
  declare wrong record;
  begin
    select opened.artisan_id, opened.amount, coalesce(ready.balance, 0) as balance into wrong
    from (select artisan_id, sum(amount) as amount from added group by artisan_id) opened
    left join ledger_party_balance ready
      on ready.account_code = '2120' and ready.party = opened.artisan_id
    where opened.amount > coalesce(ready.balance, 0) limit 1;
    if found then
      raise exception 'Member % is owed % now and cannot be paid %.',
        wrong.artisan_id, wrong.balance, wrong.amount
        using errcode = 'check_violation', constraint = 'payout_within_what_is_ready';
    end if;
    return null;
  end $$;
  create trigger payout_within_what_is_ready after insert on payout
    referencing new table as added
    for each statement execute function payout_check_ready();
`

const WITHIN_WHAT_IS_UNDER_WAY = `
  create function payout_check_under_way() returns trigger language plpgsql
  set enable_seqscan = off as $$
  declare promised numeric; booked bigint;
  begin
    select coalesce(sum(amount), 0) into promised from payout
    where artisan_id = new.artisan_id and status in ('open', 'sent') and posted_at is not null;
    select balance into booked from ledger_party_balance
    where account_code = '2130' and party = new.artisan_id;
    if promised > coalesce(booked, 0) then
      raise exception 'Payouts of % are under way to %, and the books know of %.',
        promised, new.artisan_id, coalesce(booked, 0)
        using errcode = 'check_violation', constraint = 'payout_within_what_is_under_way';
    end if;
    return null;
  end $$;
  create constraint trigger payout_within_what_is_under_way
    after insert or update of status, posted_at on payout
    deferrable initially deferred for each row execute function payout_check_under_way();
`

/** The account number too: it is what the bank was told. */
const FROZEN = `
  create function payout_refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception 'To whom a payout goes and how much it is was frozen with it.'
      using errcode = 'restrict_violation';
  end $$;
  create trigger payout_is_frozen before update of
    id, run_id, artisan_id, amount, bank_name, bank_account_number, bank_account_holder
    on payout for each statement execute function payout_refuse_change();
`

const OWN_TABLES_ONLY = `
  do $$
  declare law regprocedure;
  begin
    for law in
      select oid::regprocedure from pg_proc
      where pronamespace = current_schema()::regnamespace and proname in (
        'payout_check_ready', 'payout_check_under_way', 'payout_refuse_change')
    loop
      execute format('alter function %s set search_path = %I, pg_temp', law, current_schema());
    end loop;
  end $$;
`
