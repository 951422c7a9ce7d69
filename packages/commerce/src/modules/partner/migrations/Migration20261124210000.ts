import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * A wrong receipt is reversed once, with its reason, and stays as it was entered. The reversal is a
 * second fact of the same row, so it says by itself whether it stands in the books.
 */
export class Migration20261124210000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table partner_receipt
        add column reversal_reason text check (reversal_reason <> ''),
        add column reversal_posted_at timestamptz;
      alter table partner_receipt
        add constraint partner_receipt_reversed_with_a_reason
          check ((reversed_at is null) = (reversal_reason is null)),
        add constraint partner_receipt_reversal_posted_after_the_receipt
          check (reversal_posted_at is null or (reversed_at is not null and posted_at is not null));
      create index partner_receipt_reversal_unposted on partner_receipt (id)
        where reversed_at is not null and reversal_posted_at is null;

      create or replace function partner_receipt_keeps_what_was_entered() returns trigger
      language plpgsql as $$
      begin
        if tg_op = 'DELETE' or tg_op = 'TRUNCATE' then
          raise exception 'A receipt is never deleted; a wrong one is reversed.'
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
          raise exception 'A receipt stays as it was entered; a wrong one is reversed.'
            using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      do $law$ begin
        execute format(
          'alter function partner_receipt_keeps_what_was_entered() set search_path = %I, pg_temp',
          current_schema());
      end $law$;
    `)
  }
}
