import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * One transfer may pay for several things: each part is a receipt of its own, and all of them bear
 * the transfer's bank reference. The reference stands for one transfer; a part that was reversed
 * may be entered again, within what came in.
 */
export class Migration20261124214000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(COLUMNS)
    this.addSql(LAW)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop trigger partner_receipt_is_of_one_transfer on partner_receipt;
      drop function partner_receipt_is_of_one_transfer;
      drop index partner_receipt_by_bank_reference, partner_receipt_by_transfer;
      alter table partner_receipt drop column transfer_key, drop column transfer_amount;
      create unique index partner_receipt_once_for_each_bank_reference
        on partner_receipt (upper(bank_reference)) where reversed_at is null;
    `)
  }
}

const COLUMNS = `
  alter table partner_receipt add column transfer_key text, add column transfer_amount bigint;
  alter table partner_receipt disable trigger partner_receipt_keeps_what_was_entered;
  update partner_receipt set transfer_key = key, transfer_amount = amount;
  alter table partner_receipt enable trigger partner_receipt_keeps_what_was_entered;
  alter table partner_receipt
    alter column transfer_key set not null,
    alter column transfer_amount set not null,
    add constraint partner_receipt_is_within_its_transfer check (amount <= transfer_amount);
  drop index partner_receipt_once_for_each_bank_reference;
  create index partner_receipt_by_bank_reference
    on partner_receipt (upper(bank_reference)) where reversed_at is null;
  create index partner_receipt_by_transfer on partner_receipt (transfer_key);
`

/** Two that enter one reference take turns here, so the second sees the first. */
const LAW = `
  create function partner_receipt_is_of_one_transfer() returns trigger language plpgsql as $$
  declare standing bigint;
  begin
    perform pg_advisory_xact_lock(hashtextextended(upper(new.bank_reference), 0));
    if exists (select 1 from partner_receipt
        where upper(bank_reference) = upper(new.bank_reference) and reversed_at is null
          and transfer_key <> new.transfer_key) then
      raise exception 'Bank reference % stands for another transfer.', new.bank_reference
        using errcode = 'unique_violation';
    end if;
    select coalesce(sum(amount), 0) into standing from partner_receipt
      where transfer_key = new.transfer_key and reversed_at is null;
    if standing + new.amount > new.transfer_amount then
      raise exception 'The receipts of transfer % are more than came in.', new.bank_reference
        using errcode = 'check_violation';
    end if;
    return new;
  end $$;
  create trigger partner_receipt_is_of_one_transfer before insert on partner_receipt
    for each row execute function partner_receipt_is_of_one_transfer();
  do $law$ begin
    execute format(
      'alter function partner_receipt_is_of_one_transfer() set search_path = %I, pg_temp',
      current_schema());
  end $law$;
`
