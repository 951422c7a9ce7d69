import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** On which days of the month the cooperative pays its members: they read when their money comes. */
export class Migration20261124200500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table cooperative add column payout_days integer[] not null default '{}'
        constraint cooperative_pays_on_days_of_every_month
          check (1 <= all (payout_days) and 28 >= all (payout_days));
    `)
  }

  override async down(): Promise<void> {
    this.addSql("alter table cooperative drop column payout_days;")
  }
}
