import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Gives every account that names a party the law of what members are owed: on its normal side it
 * never falls below nothing. A receipt beyond what a partner owes is a down payment, an advance is
 * not paid back twice, and nobody takes out more savings than they put in.
 *
 * The running balances are kept with the rights of their owner, so that a server that may only add
 * postings cannot move them in another way.
 */
export class Migration20261124160000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(OF_EVERY_PARTY)
    this.addSql(KEPT_BY_THE_DATABASE)
    this.addSql(NEVER_NEGATIVE)
    this.addSql(EACH_ROW_BY_ITS_OWN_NAME)
    this.addSql(OWN_TABLES_ONLY)
  }
}

/** Balances that stand in the books already are counted before the law is in force again. */
const OF_EVERY_PARTY = `
  drop trigger ledger_posting_moves_owed_balance on ledger_posting;
  drop trigger ledger_owed_balance_moves_by_postings on ledger_owed_balance;
  drop trigger ledger_owed_balance_never_negative on ledger_owed_balance;
  drop function ledger_keep_owed_balance, ledger_check_owed_balance;
  alter table ledger_owed_balance rename to ledger_party_balance;
  alter index ledger_owed_balance_pkey rename to ledger_party_balance_pkey;
  insert into ledger_party_balance (account_code, party, balance)
    select posting.account_code, posting.party,
      sum(case posting.side when account.normal_side then amount else -amount end)
    from ledger_posting posting join ledger_account account on account.code = posting.account_code
    where posting.party is not null
    group by posting.account_code, posting.party
    on conflict (account_code, party) do nothing;
`

const KEPT_BY_THE_DATABASE = `
  create function ledger_keep_party_balance() returns trigger language plpgsql
  security definer as $$
  begin
    insert into ledger_party_balance (account_code, party, balance)
    select added.account_code, added.party,
      sum(case added.side when account.normal_side then added.amount else -added.amount end)
    from added join ledger_account account on account.code = added.account_code
    where added.party is not null
    group by added.account_code, added.party order by added.account_code, added.party
    on conflict (account_code, party)
      do update set balance = ledger_party_balance.balance + excluded.balance;
    return null;
  end $$;
  create trigger ledger_posting_moves_party_balance after insert on ledger_posting
    referencing new table as added
    for each statement execute function ledger_keep_party_balance();

  create trigger ledger_party_balance_moves_by_postings
    before insert or update or delete or truncate on ledger_party_balance
    for each statement execute function ledger_refuse_direct_balance();
`

/** Of the postings themselves, and not of a child table that somebody made of them. */
const NEVER_NEGATIVE = `
  create function ledger_check_party_balance() returns trigger language plpgsql
  security definer set enable_seqscan = off as $$
  declare
    touched ledger_party_balance%rowtype;
    summed numeric;
    kept bigint;
  begin
    if tg_op = 'DELETE' then touched := old; else touched := new; end if;
    select coalesce(sum(case side when account.normal_side then amount else -amount end), 0)
    into summed
    from only ledger_posting posting join ledger_account account on account.code = account_code
    where account_code = touched.account_code and party = touched.party;
    select balance into kept from ledger_party_balance
    where account_code = touched.account_code and party = touched.party;
    if kept is distinct from summed then
      raise exception 'A balance moves by postings alone.' using errcode = 'restrict_violation';
    end if;
    if summed < 0 then
      raise exception 'Account % of % would fall to %: no party has less than nothing on it.',
        touched.account_code, touched.party, summed
        using errcode = 'check_violation', constraint = 'ledger_party_balance_never_negative';
    end if;
    return null;
  end $$;
  create constraint trigger ledger_party_balance_never_negative
    after insert or update or delete on ledger_party_balance
    deferrable initially deferred
    for each row execute function ledger_check_party_balance();
`

/**
 * The balance of an entry was asked by way of to_jsonb, which somebody could make anew for our very
 * row type. Now each table has a function that reads its own column.
 */
const EACH_ROW_BY_ITS_OWN_NAME = `
  create or replace function ledger_check_balance(entry text) returns void language plpgsql
  set enable_seqscan = off as $$
  declare debits numeric; credits numeric;
  begin
    select coalesce(sum(amount) filter (where side = 'debit'), 0),
           coalesce(sum(amount) filter (where side = 'credit'), 0)
    into debits, credits from only ledger_posting where entry_id = entry;
    if debits = 0 or debits <> credits then
      raise exception 'Entry % is not balanced: debits %, credits %.', entry, debits, credits
        using errcode = 'check_violation', constraint = 'ledger_entry_balanced';
    end if;
  end $$;
  create function ledger_check_balance_of_entry() returns trigger language plpgsql as $$
  begin
    perform ledger_check_balance(new.id);
    return null;
  end $$;
  create function ledger_check_balance_of_posting() returns trigger language plpgsql as $$
  begin
    perform ledger_check_balance(new.entry_id);
    return null;
  end $$;
  drop trigger ledger_entry_balanced on ledger_entry;
  drop trigger ledger_posting_balanced on ledger_posting;
  drop function ledger_check_entry_of_posting;
  create constraint trigger ledger_entry_balanced after insert on ledger_entry
    deferrable initially deferred
    for each row execute function ledger_check_balance_of_entry();
  create constraint trigger ledger_posting_balanced after insert on ledger_posting
    deferrable initially deferred
    for each row execute function ledger_check_balance_of_posting();
`

/** A session's temporary tables must not stand in for the books. */
const OWN_TABLES_ONLY = `
  do $$
  declare law regprocedure;
  begin
    for law in
      select oid::regprocedure from pg_proc
      where pronamespace = current_schema()::regnamespace and proname in (
        'ledger_keep_party_balance', 'ledger_check_party_balance', 'ledger_check_balance',
        'ledger_check_balance_of_entry', 'ledger_check_balance_of_posting')
    loop
      execute format('alter function %s set search_path = %I, pg_temp', law, current_schema());
    end loop;
  end $$;
`
