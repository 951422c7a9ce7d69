import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Why a bank sent a transfer back: the office has to say it, and the member reads it. */
export class Migration20261124112600 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table payout add column bounce_reason text,
        add constraint payout_has_a_bounce_reason_only_when_bounced
          check (bounce_reason is null or status = 'bounced');
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table payout drop column bounce_reason;`)
  }
}
