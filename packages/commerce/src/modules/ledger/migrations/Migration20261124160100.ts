import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Who stands in the books exists, and what stands in them happened by now in an open month. */
export class Migration20261124160100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(PARTIES_EXIST)
    this.addSql(CLOSED_MONTHS)
    this.addSql(OPEN_DAYS)
    this.addSql(OWN_TABLES_ONLY)
  }
}

/** The party of a member's account is in the register of members, a partner's among partners. */
const PARTIES_EXIST = `
  create or replace function ledger_check_parties() returns trigger language plpgsql
  set enable_seqscan = off as $$
  declare wrong record;
  begin
    select account.code, account.party_kind, named.party into wrong
    from (select distinct account_code, party from added) named
    join ledger_account account on account.code = named.account_code
    where case account.party_kind
      when 'none' then named.party is not null
      when 'member' then not exists (select from artisan where id = named.party)
      else not exists (select from partner where id = named.party) end
    limit 1;
    if not found then return null; end if;
    if (wrong.party_kind = 'none') or wrong.party is null then
      raise exception 'Account % % name a party.', wrong.code,
        case wrong.party_kind when 'none' then 'does not' else 'must' end
        using errcode = 'check_violation', constraint = 'ledger_posting_party';
    end if;
    raise exception 'Account % is of a %, and % is none.', wrong.code, wrong.party_kind, wrong.party
      using errcode = 'check_violation', constraint = 'ledger_posting_party_exists';
  end $$;
`

/**
 * A month is closed once it is over, and stays closed: what was forgotten is booked in the next.
 * Closing waits for everybody who is posting, and who posts after it sees the closed month.
 */
const CLOSED_MONTHS = `
  create table ledger_closed_month (
    month text primary key check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    closed_by text not null check (closed_by <> ''),
    closed_at timestamptz not null default now()
  );
  create trigger ledger_closed_month_only_grows
    before update or delete or truncate on ledger_closed_month
    for each statement execute function ledger_refuse_change();

  create function ledger_check_closing() returns trigger language plpgsql as $$
  begin
    perform pg_advisory_xact_lock(hashtextextended('ledger_closed_month', 0));
    if new.month >= to_char(now() at time zone 'Asia/Jakarta', 'YYYY-MM') then
      raise exception 'The month % is not over yet.', new.month
        using errcode = 'check_violation', constraint = 'ledger_closed_month_is_over';
    end if;
    return new;
  end $$;
  create trigger ledger_closed_month_is_over before insert on ledger_closed_month
    for each row execute function ledger_check_closing();
`

/** One day ahead is allowed: clocks of two machines differ, and so do their midnights. */
const OPEN_DAYS = `
  create function ledger_check_days() returns trigger language plpgsql as $$
  declare wrong record;
  begin
    perform pg_advisory_xact_lock_shared(hashtextextended('ledger_closed_month', 0));
    select event_id, occurred_on into wrong from added
    where occurred_on > (now() at time zone 'Asia/Jakarta')::date + 1 limit 1;
    if found then
      raise exception 'Entry % is of %, which is still to come.', wrong.event_id, wrong.occurred_on
        using errcode = 'check_violation', constraint = 'ledger_entry_has_happened';
    end if;
    select added.event_id, closed.month into wrong
    from added join ledger_closed_month closed
      on closed.month = to_char(added.occurred_on, 'YYYY-MM') limit 1;
    if found then
      raise exception 'The month % is closed: post % in an open one.', wrong.month, wrong.event_id
        using errcode = 'check_violation', constraint = 'ledger_entry_in_open_month';
    end if;
    return null;
  end $$;
  create trigger ledger_entry_in_open_days after insert on ledger_entry
    referencing new table as added
    for each statement execute function ledger_check_days();
`

const OWN_TABLES_ONLY = `
  do $$
  declare law regprocedure;
  begin
    for law in
      select oid::regprocedure from pg_proc
      where pronamespace = current_schema()::regnamespace
        and proname in ('ledger_check_parties', 'ledger_check_closing', 'ledger_check_days')
    loop
      execute format('alter function %s set search_path = %I, pg_temp', law, current_schema());
    end loop;
  end $$;
`
