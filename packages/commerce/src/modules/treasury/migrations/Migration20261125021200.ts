import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * A line of the bank statement is entered on one page: as a partner's receipt, a movement of the
 * treasurer's, or a payout. Two that enter one reference take turns here, whatever their tables, so
 * the second sees the first.
 */
export class Migration20261125021200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(LAW)
  }

  override async down(): Promise<void> {
    this.addSql("drop function treasury_movement_is_no_line_of_another_page cascade;")
  }
}

const LAW = `
  create function treasury_movement_is_no_line_of_another_page() returns trigger
  language plpgsql as $$
  declare line text := new.reference;
  begin
    perform pg_advisory_xact_lock(hashtextextended(upper(line), 0));
    if exists (select 1 from partner_receipt where reversed_at is null
        and upper(bank_reference) = upper(line))
      or exists (select 1 from payout_bank_reference where upper(reference) = upper(line)) then
      raise exception 'Bank reference % stands on another page.', line
        using errcode = 'unique_violation';
    end if;
    return new;
  end $$;
  create trigger treasury_movement_is_no_line_of_another_page
    before insert on treasury_movement for each row when (new.till = 'bank')
    execute function treasury_movement_is_no_line_of_another_page();
  do $law$ begin
    execute format(
      'alter function treasury_movement_is_no_line_of_another_page() set search_path = %I, pg_temp',
      current_schema());
  end $law$;
`
