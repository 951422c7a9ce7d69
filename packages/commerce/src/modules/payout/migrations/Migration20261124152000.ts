import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Money leaves after a second person agreed, and is called paid after the bank was told to pay.
 * Rows of before may not know who agreed: the laws hold for what is written from now on.
 */
export class Migration20261124152000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(RUNS)
    this.addSql(PAYOUTS)
    this.addSql(REFERENCES)
    this.addSql(SENT_FIRST)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop trigger payout_is_answered_after_it_was_sent on payout;
      drop function payout_is_answered_after_it_was_sent;
      alter table payout drop constraint payout_reference_is_of_its_run,
        drop column corrected_at;
      drop table payout_bank_reference;
      alter table payout_run drop column approved_by, drop column approved_at;
    `)
  }
}

const RUNS = `
  alter table payout_run add column approved_by text, add column approved_at timestamptz;
  alter table payout_run drop constraint payout_run_status_check,
    add constraint payout_run_status_check
      check (status in ('open', 'approved', 'sent', 'settled', 'withdrawn')),
    add constraint payout_run_is_approved_by_another_person check (approved_by <> opened_by),
    add constraint payout_run_says_when_it_was_approved
      check ((approved_by is null) = (approved_at is null)),
    add constraint payout_run_is_approved_before_it_is_sent
      check (status not in ('approved', 'sent', 'settled') or approved_by is not null) not valid,
    add constraint payout_run_is_sent_before_it_is_settled
      check (status <> 'settled' or sent_at is not null) not valid;
  drop index payout_run_one_at_a_time;
  create unique index payout_run_one_at_a_time on payout_run ((true))
    where status not in ('settled', 'withdrawn');
`

const PAYOUTS = `
  alter table payout add column corrected_at timestamptz;
  alter table payout drop constraint payout_status_check,
    add constraint payout_status_check
      check (status in ('open', 'sent', 'paid', 'bounced', 'withdrawn')),
    drop constraint payout_says_when_it_was_settled,
    add constraint payout_says_when_it_was_settled
      check ((status in ('paid', 'bounced', 'withdrawn')) = (settled_at is not null)),
    drop constraint payout_has_a_bounce_reason_only_when_bounced,
    add constraint payout_has_a_bounce_reason_only_when_bounced
      check (bounce_reason is null or status in ('bounced', 'withdrawn')),
    add constraint payout_corrected_is_bounced
      check (corrected_at is null or (status = 'bounced' and bank_reference is not null));
`

/** A transfer has one reference; the same one under another run is a slip or a trick. */
const REFERENCES = `
  create table payout_bank_reference (
    reference text primary key check (reference <> ''),
    run_id text not null references payout_run (id),
    unique (reference, run_id)
  );
  insert into payout_bank_reference (reference, run_id)
    select bank_reference, min(run_id) from payout where bank_reference <> '' group by 1;
  alter table payout add constraint payout_reference_is_of_its_run
    foreign key (bank_reference, run_id)
    references payout_bank_reference (reference, run_id) not valid;
`

const SENT_FIRST = `
  create function payout_is_answered_after_it_was_sent() returns trigger language plpgsql as $$
  begin
    if not exists (
      select 1 from public.payout_run where id = new.run_id and sent_at is not null) then
      raise exception 'Payout % is not at the bank yet.', new.id
        using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger payout_is_answered_after_it_was_sent before insert or update of status on payout
    for each row when (new.status in ('sent', 'paid', 'bounced'))
    execute function payout_is_answered_after_it_was_sent();
`
