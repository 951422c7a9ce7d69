import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The books. Postgres itself keeps their laws, whoever writes to it and with whatever program. */
export class Migration20261124030400 extends Migration {
  override async up(): Promise<void> {
    this.addSql(TABLES)
    this.addSql(ONLY_GROWS)
    this.addSql(OWN_TRANSACTION)
    this.addSql(PARTIES)
    this.addSql(BALANCED)
    this.addSql(NEVER_OWED_BY_A_MEMBER)
    this.addSql(ACCOUNTS)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table ledger_member_balance, ledger_posting, ledger_entry, ledger_account;
      drop function ledger_refuse_change, ledger_account_stays, ledger_stamp_entry,
        ledger_only_own_transaction, ledger_check_parties, ledger_check_entry_of_posting,
        ledger_check_balance, ledger_keep_member_balance, ledger_refuse_direct_balance,
        ledger_check_member_balance;
    `)
  }
}

const TABLES = `
  create table ledger_account (
    code text primary key check (code ~ '^[0-9]{4}$'),
    name_id text not null,
    name_en text not null,
    kind text not null check (kind in ('asset', 'liability', 'equity', 'income', 'expense')),
    normal_side text not null check (normal_side in ('debit', 'credit')),
    party_kind text not null check (party_kind in ('none', 'member', 'partner')),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz
  );
  create table ledger_entry (
    id text primary key,
    event_id text not null unique check (event_id <> ''),
    reason text not null check (reason <> ''),
    occurred_on date not null,
    memo text,
    digest text not null check (digest ~ '^[0-9a-f]{64}$'),
    posted_in xid8 not null,
    created_at timestamptz not null default now()
  );
  create index ledger_entry_newest on ledger_entry (occurred_on desc, id desc);
  create table ledger_posting (
    id text primary key,
    entry_id text not null references ledger_entry (id),
    position integer not null,
    account_code text not null references ledger_account (code),
    party text check (party <> ''),
    side text not null check (side in ('debit', 'credit')),
    amount bigint not null check (amount > 0),
    constraint ledger_posting_has_its_place unique (entry_id, position)
  );
  create index ledger_posting_by_account on ledger_posting (account_code, party);
  create index ledger_posting_by_party on ledger_posting (party, account_code)
    where party is not null;
`

/** A mistake is undone by another entry; nothing that was written is touched again. */
const ONLY_GROWS = `
  create function ledger_refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception 'The books only grow: % of % is refused. Post a correction instead.',
      tg_op, tg_table_name using errcode = 'restrict_violation';
  end $$;
  create trigger ledger_entry_only_grows before update or delete or truncate on ledger_entry
    for each statement execute function ledger_refuse_change();
  create trigger ledger_posting_only_grows before update or delete or truncate on ledger_posting
    for each statement execute function ledger_refuse_change();

  create function ledger_account_stays() returns trigger language plpgsql as $$
  begin
    if (new.code, new.kind, new.normal_side, new.party_kind)
       is distinct from (old.code, old.kind, old.normal_side, old.party_kind) then
      raise exception 'Account % keeps its code, kind, side and parties.', old.code
        using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger ledger_account_stays before update on ledger_account
    for each row execute function ledger_account_stays();
`

/**
 * An entry remembers its transaction, and takes postings in that one only: else a balanced pair
 * could be added to an old entry. The stamp is put by the database, whatever the writer says.
 */
const OWN_TRANSACTION = `
  create function ledger_stamp_entry() returns trigger language plpgsql as $$
  begin
    new.posted_in := pg_current_xact_id();
    return new;
  end $$;
  create trigger ledger_stamp_entry before insert on ledger_entry
    for each row execute function ledger_stamp_entry();

  create function ledger_only_own_transaction() returns trigger language plpgsql as $$
  declare old_event text;
  begin
    select entry.event_id into old_event
    from added join ledger_entry entry on entry.id = added.entry_id
    where entry.posted_in <> pg_current_xact_id() limit 1;
    if old_event is not null then
      raise exception 'Entry % is closed: a posting belongs to the transaction of its entry.',
        old_event using errcode = 'restrict_violation';
    end if;
    return null;
  end $$;
  create trigger ledger_posting_in_own_transaction after insert on ledger_posting
    referencing new table as added
    for each statement execute function ledger_only_own_transaction();
`

const PARTIES = `
  create function ledger_check_parties() returns trigger language plpgsql as $$
  declare wrong record;
  begin
    select account.code, account.party_kind into wrong
    from added join ledger_account account on account.code = added.account_code
    where (account.party_kind = 'none') <> (added.party is null) limit 1;
    if found then
      raise exception 'Account % % name a party.', wrong.code,
        case wrong.party_kind when 'none' then 'does not' else 'must' end
        using errcode = 'check_violation', constraint = 'ledger_posting_party';
    end if;
    return null;
  end $$;
  create trigger ledger_posting_party after insert on ledger_posting
    referencing new table as added
    for each statement execute function ledger_check_parties();
`

/**
 * Checked at commit, for the entry (so that one without postings is refused) and for each posting
 * (so that making the constraint immediate halfway does not open a gap). Without sequential scans:
 * a plan made while the table was still empty would read all of it for each posting.
 */
const BALANCED = `
  create function ledger_check_balance(entry text) returns void language plpgsql
  set enable_seqscan = off as $$
  declare debits numeric; credits numeric;
  begin
    select coalesce(sum(amount) filter (where side = 'debit'), 0),
           coalesce(sum(amount) filter (where side = 'credit'), 0)
    into debits, credits from ledger_posting where entry_id = entry;
    if debits = 0 or debits <> credits then
      raise exception 'Entry % is not balanced: debits %, credits %.', entry, debits, credits
        using errcode = 'check_violation', constraint = 'ledger_entry_balanced';
    end if;
  end $$;
  create function ledger_check_entry_of_posting() returns trigger language plpgsql as $$
  begin
    perform ledger_check_balance(case tg_table_name when 'ledger_entry' then to_jsonb(new) ->> 'id'
      else to_jsonb(new) ->> 'entry_id' end);
    return null;
  end $$;
  create constraint trigger ledger_entry_balanced after insert on ledger_entry
    deferrable initially deferred
    for each row execute function ledger_check_entry_of_posting();
  create constraint trigger ledger_posting_balanced after insert on ledger_posting
    deferrable initially deferred
    for each row execute function ledger_check_entry_of_posting();
`

/**
 * What the cooperative owes a member (2110 held, 2120 available, 2130 being paid) never falls
 * below zero at commit. The running balance is one row for each account and member, so that two
 * transactions that take from the same balance wait for each other.
 */
const NEVER_OWED_BY_A_MEMBER = `
  create table ledger_member_balance (
    account_code text not null references ledger_account (code),
    party text not null,
    balance bigint not null,
    primary key (account_code, party)
  );
  create function ledger_keep_member_balance() returns trigger language plpgsql as $$
  begin
    insert into ledger_member_balance (account_code, party, balance)
    select account_code, party, sum(case side when 'credit' then amount else -amount end)
    from added where account_code in ('2110', '2120', '2130') and party is not null
    group by account_code, party order by account_code, party
    on conflict (account_code, party)
      do update set balance = ledger_member_balance.balance + excluded.balance;
    return null;
  end $$;
  create trigger ledger_posting_moves_member_balance after insert on ledger_posting
    referencing new table as added
    for each statement execute function ledger_keep_member_balance();

  create function ledger_refuse_direct_balance() returns trigger language plpgsql as $$
  begin
    if pg_trigger_depth() < 2 then
      raise exception 'A balance moves by postings alone.' using errcode = 'restrict_violation';
    end if;
    return null;
  end $$;
  create trigger ledger_member_balance_moves_by_postings
    before insert or update or delete or truncate on ledger_member_balance
    for each statement execute function ledger_refuse_direct_balance();

  create function ledger_check_member_balance() returns trigger language plpgsql as $$
  declare owed bigint;
  begin
    select balance into owed from ledger_member_balance
    where account_code = new.account_code and party = new.party;
    if owed < 0 then
      raise exception 'Account % of % would fall to %: a member never owes it.',
        new.account_code, new.party, owed
        using errcode = 'check_violation', constraint = 'ledger_member_balance_never_negative';
    end if;
    return null;
  end $$;
  create constraint trigger ledger_member_balance_never_negative
    after insert or update on ledger_member_balance
    deferrable initially deferred
    for each row execute function ledger_check_member_balance();
`

/** The account plan of the domain package as it was when this migration was written. */
const ACCOUNTS = `
  insert into ledger_account (code, name_id, name_en, kind, normal_side, party_kind) values
    ('1101', 'Kas', 'Cash', 'asset', 'debit', 'none'),
    ('1110', 'Bank operasional', 'Bank, operations', 'asset', 'debit', 'none'),
    ('1120', 'Kliring penyedia pembayaran', 'Clearing, payment provider', 'asset', 'debit', 'none'),
    ('1130', 'Kliring transfer', 'Clearing, bank transfers', 'asset', 'debit', 'none'),
    ('1210', 'Piutang usaha', 'Trade receivables', 'asset', 'debit', 'partner'),
    ('1220', 'Piutang bahan baku anggota', 'Members'' debt for materials', 'asset', 'debit', 'member'),
    ('1230', 'Piutang uang muka anggota', 'Advances to members', 'asset', 'debit', 'member'),
    ('1240', 'Piutang retur anggota', 'Members'' debt for returns', 'asset', 'debit', 'member'),
    ('1310', 'Persediaan bahan baku', 'Stock of materials', 'asset', 'debit', 'none'),
    ('1320', 'Persediaan beli putus', 'Stock bought outright', 'asset', 'debit', 'none'),
    ('1330', 'Barang diterima, menunggu penyerahan', 'Accepted work awaiting handover', 'asset', 'debit', 'partner'),
    ('1410', 'PPN masukan', 'Input VAT', 'asset', 'debit', 'none'),
    ('1420', 'PPh 22 dibayar di muka', 'Income tax art. 22 prepaid', 'asset', 'debit', 'none'),
    ('2110', 'Utang anggota, tertahan', 'Owed to members, held', 'liability', 'credit', 'member'),
    ('2120', 'Utang anggota, siap bayar', 'Owed to members, available', 'liability', 'credit', 'member'),
    ('2130', 'Pembayaran dalam proses', 'Payouts in process', 'liability', 'credit', 'member'),
    ('2210', 'PPN keluaran', 'Output VAT', 'liability', 'credit', 'none'),
    ('2220', 'Utang PPh potongan', 'Withheld income tax payable', 'liability', 'credit', 'none'),
    ('2310', 'Uang muka pelanggan', 'Customers'' down payments', 'liability', 'credit', 'partner'),
    ('2320', 'Pengembalian dana terutang', 'Refunds payable', 'liability', 'credit', 'none'),
    ('2410', 'Utang pemasok', 'Owed to suppliers', 'liability', 'credit', 'none'),
    ('2420', 'Utang kurir', 'Owed to couriers', 'liability', 'credit', 'none'),
    ('2510', 'Utang SHU jasa usaha', 'Surplus payable, patronage', 'liability', 'credit', 'member'),
    ('2520', 'Utang SHU jasa modal', 'Surplus payable, deposits', 'liability', 'credit', 'member'),
    ('2530', 'Dana pengurus', 'Board fund', 'liability', 'credit', 'none'),
    ('2540', 'Dana karyawan', 'Staff fund', 'liability', 'credit', 'none'),
    ('2550', 'Dana pendidikan', 'Education fund', 'liability', 'credit', 'none'),
    ('2560', 'Dana sosial', 'Social fund', 'liability', 'credit', 'none'),
    ('2610', 'Simpanan sukarela', 'Voluntary savings', 'liability', 'credit', 'member'),
    ('3110', 'Simpanan pokok', 'Membership deposits', 'equity', 'credit', 'member'),
    ('3120', 'Simpanan wajib', 'Compulsory deposits', 'equity', 'credit', 'member'),
    ('3130', 'Hibah', 'Grants', 'equity', 'credit', 'none'),
    ('3210', 'Dana cadangan', 'Reserve', 'equity', 'credit', 'none'),
    ('3310', 'SHU belum dibagi', 'Undistributed surplus', 'equity', 'credit', 'none'),
    ('4110', 'Margin ritel', 'Retail margin', 'income', 'credit', 'none'),
    ('4120', 'Margin grosir', 'Wholesale margin', 'income', 'credit', 'none'),
    ('4130', 'Margin bahan baku', 'Materials margin', 'income', 'credit', 'none'),
    ('4190', 'Promo ditanggung koperasi', 'Promotions borne by the coop', 'income', 'debit', 'none'),
    ('4210', 'Pendapatan ongkir', 'Shipping income', 'income', 'credit', 'none'),
    ('5110', 'Beban ongkir', 'Shipping expense', 'expense', 'debit', 'none'),
    ('5210', 'Beban penyedia pembayaran', 'Payment provider fees', 'expense', 'debit', 'none'),
    ('5310', 'Beban retur dan cacat', 'Returns and defects borne by the coop', 'expense', 'debit', 'none'),
    ('5320', 'Beban bahan rusak', 'Spoiled materials', 'expense', 'debit', 'none'),
    ('5410', 'Beban bank', 'Bank charges', 'expense', 'debit', 'none'),
    ('5910', 'Beban PPh final', 'Final income tax', 'expense', 'debit', 'none'),
    ('5990', 'Selisih pembulatan', 'Rounding differences', 'expense', 'debit', 'none');
`
