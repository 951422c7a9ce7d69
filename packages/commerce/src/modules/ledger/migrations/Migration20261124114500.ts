import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Gives partners' down payments (2310) the law that members' earnings have: what the cooperative
 * owes somebody is never taken twice. The running balance is no longer a member's alone, so its
 * table, functions and triggers get a name that says so.
 */
export class Migration20261124114500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(NO_LONGER_OF_MEMBERS_ALONE)
    this.addSql(NEVER_TAKEN_TWICE)
    this.addSql(OWN_TABLES_ONLY)
  }
}

/** Down payments that stand in the books already are counted before the law is in force again. */
const NO_LONGER_OF_MEMBERS_ALONE = `
  drop trigger ledger_posting_moves_member_balance on ledger_posting;
  drop trigger ledger_member_balance_moves_by_postings on ledger_member_balance;
  drop trigger ledger_member_balance_never_negative on ledger_member_balance;
  drop function ledger_keep_member_balance, ledger_check_member_balance;
  alter table ledger_member_balance rename to ledger_owed_balance;
  alter index ledger_member_balance_pkey rename to ledger_owed_balance_pkey;
  insert into ledger_owed_balance (account_code, party, balance)
    select account_code, party, sum(case side when 'credit' then amount else -amount end)
    from ledger_posting where account_code = '2310' group by account_code, party;
`

const NEVER_TAKEN_TWICE = `
  create function ledger_keep_owed_balance() returns trigger language plpgsql as $$
  begin
    insert into ledger_owed_balance (account_code, party, balance)
    select account_code, party, sum(case side when 'credit' then amount else -amount end)
    from added where account_code in ('2110', '2120', '2130', '2310') and party is not null
    group by account_code, party order by account_code, party
    on conflict (account_code, party)
      do update set balance = ledger_owed_balance.balance + excluded.balance;
    return null;
  end $$;
  create trigger ledger_posting_moves_owed_balance after insert on ledger_posting
    referencing new table as added
    for each statement execute function ledger_keep_owed_balance();

  create trigger ledger_owed_balance_moves_by_postings
    before insert or update or delete or truncate on ledger_owed_balance
    for each statement execute function ledger_refuse_direct_balance();

  create function ledger_check_owed_balance() returns trigger language plpgsql
  set enable_seqscan = off as $$
  declare
    touched ledger_owed_balance%rowtype;
    owed numeric;
    kept bigint;
  begin
    if tg_op = 'DELETE' then touched := old; else touched := new; end if;
    select coalesce(sum(case side when 'credit' then amount else -amount end), 0) into owed
    from ledger_posting where account_code = touched.account_code and party = touched.party;
    select balance into kept from ledger_owed_balance
    where account_code = touched.account_code and party = touched.party;
    if kept is distinct from owed then
      raise exception 'A balance moves by postings alone.' using errcode = 'restrict_violation';
    end if;
    if owed < 0 then
      raise exception 'Account % of % would fall to %: nobody owes what is owed to them.',
        touched.account_code, touched.party, owed
        using errcode = 'check_violation', constraint = 'ledger_owed_balance_never_negative';
    end if;
    return null;
  end $$;
  create constraint trigger ledger_owed_balance_never_negative
    after insert or update or delete on ledger_owed_balance
    deferrable initially deferred
    for each row execute function ledger_check_owed_balance();
`

/** A session's temporary tables must not stand in for the books. */
const OWN_TABLES_ONLY = `
  do $$
  declare law regprocedure;
  begin
    for law in
      select oid::regprocedure from pg_proc
      where pronamespace = current_schema()::regnamespace
        and proname in ('ledger_keep_owed_balance', 'ledger_check_owed_balance')
    loop
      execute format('alter function %s set search_path = %I, pg_temp', law, current_schema());
    end loop;
  end $$;
`
