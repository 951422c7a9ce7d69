import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What the sweeper tried in vain: a row for each, until it is finished. */
export class Migration20261124120000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table sweep_task (
        id text primary key,
        duty text not null,
        task_id text not null,
        attempts integer not null check (attempts > 0),
        first_failed_at timestamptz not null,
        next_try_at timestamptz not null,
        parked_at timestamptz,
        reason_id text not null,
        reason_en text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz,
        constraint sweep_task_once_for_each_duty unique (duty, task_id)
      );
      create index sweep_task_parked on sweep_task (first_failed_at, id)
        where parked_at is not null;
    `)
  }

  override async down(): Promise<void> {
    this.addSql("drop table sweep_task;")
  }
}
