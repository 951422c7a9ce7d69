import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Closes ways around the books' laws that plain SQL still left open. */
export class Migration20261124090000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(OWN_TABLES_ONLY)
    this.addSql(BALANCE_IS_ITS_POSTINGS)
    this.addSql(PLAN_STAYS)
    this.addSql(REAL_DAYS)
  }

  override async down(): Promise<void> {
    this.addSql(`
      alter table ledger_entry drop constraint ledger_entry_on_a_real_day;
      drop trigger ledger_account_is_kept on ledger_account;
    `)
  }
}

/**
 * A session finds its temporary tables before ours. With one called ledger_posting the laws would
 * be asked of that table and not of the books; so each law says whose tables it means.
 */
const OWN_TABLES_ONLY = `
  do $$
  declare law regprocedure;
  begin
    for law in
      select oid::regprocedure from pg_proc
      where pronamespace = current_schema()::regnamespace and proname in (
        'ledger_refuse_change', 'ledger_account_stays', 'ledger_stamp_entry',
        'ledger_only_own_transaction', 'ledger_check_parties', 'ledger_check_balance',
        'ledger_check_entry_of_posting', 'ledger_keep_member_balance',
        'ledger_refuse_direct_balance', 'ledger_check_member_balance')
    loop
      execute format('alter function %s set search_path = %I, pg_temp', law, current_schema());
    end loop;
  end $$;
`

/**
 * The postings decide what a member is owed; the running balance is where two transactions wait for
 * each other, and must say the same. Who moves it from a trigger of their own is refused here too.
 * The index carries what is summed, so that the table itself need not be read.
 */
const BALANCE_IS_ITS_POSTINGS = `
  drop index ledger_posting_by_account;
  create index ledger_posting_by_account on ledger_posting (account_code, party)
    include (side, amount);
  create or replace function ledger_check_member_balance() returns trigger language plpgsql
  set enable_seqscan = off as $$
  declare
    touched ledger_member_balance%rowtype;
    owed numeric;
    kept bigint;
  begin
    if tg_op = 'DELETE' then touched := old; else touched := new; end if;
    select coalesce(sum(case side when 'credit' then amount else -amount end), 0) into owed
    from ledger_posting where account_code = touched.account_code and party = touched.party;
    select balance into kept from ledger_member_balance
    where account_code = touched.account_code and party = touched.party;
    if kept is distinct from owed then
      raise exception 'A balance moves by postings alone.' using errcode = 'restrict_violation';
    end if;
    if owed < 0 then
      raise exception 'Account % of % would fall to %: a member never owes it.',
        touched.account_code, touched.party, owed
        using errcode = 'check_violation', constraint = 'ledger_member_balance_never_negative';
    end if;
    return null;
  end $$;
  do $$ begin
    execute format('alter function ledger_check_member_balance() set search_path = %I, pg_temp',
      current_schema());
  end $$;
  drop trigger ledger_member_balance_never_negative on ledger_member_balance;
  create constraint trigger ledger_member_balance_never_negative
    after insert or update or delete on ledger_member_balance
    deferrable initially deferred
    for each row execute function ledger_check_member_balance();
`

/** An account that nobody used yet could be deleted, and come back as one of another kind. */
const PLAN_STAYS = `
  create trigger ledger_account_is_kept before delete or truncate on ledger_account
    for each statement execute function ledger_refuse_change();
`

/** A date of Postgres may be infinite; such an entry would stand in no month. */
const REAL_DAYS = `
  alter table ledger_entry add constraint ledger_entry_on_a_real_day
    check (isfinite(occurred_on));
`
