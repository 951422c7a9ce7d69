import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Who holds which office, and what staff did. Postgres keeps both laws, whoever writes to it. */
export class Migration20261124150000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(ROLES)
    this.addSql(ACTIONS)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table staff_action_outcome, staff_action, staff_role;
      drop function staff_keep_a_chair, staff_never_without_roles, staff_log_only_grows;
    `)
  }
}

/**
 * Once somebody holds an office there is a chair, for ever: with nobody left, the next who signs in
 * would find the set-up open. The lock lets two who remove each other pass one after the other.
 */
const ROLES = `
  create table staff_role (
    user_id text not null check (user_id <> ''),
    role text not null
      check (role in ('chair', 'treasurer', 'hub', 'sales', 'catalogue', 'auditor')),
    granted_by text not null check (granted_by <> ''),
    granted_at timestamptz not null default now(),
    primary key (user_id, role)
  );

  create function staff_keep_a_chair() returns trigger language plpgsql as $$
  begin
    perform pg_advisory_xact_lock(1500001);
    if not exists (select 1 from public.staff_role where role = 'chair') then
      raise exception 'A cooperative keeps at least one chair.'
        using errcode = 'restrict_violation';
    end if;
    return null;
  end $$;
  create constraint trigger staff_keep_a_chair after insert or update or delete on staff_role
    deferrable initially deferred for each row execute function staff_keep_a_chair();

  create function staff_never_without_roles() returns trigger language plpgsql as $$
  begin
    raise exception 'A cooperative keeps at least one chair.'
      using errcode = 'restrict_violation';
  end $$;
  create trigger staff_never_without_roles before truncate on staff_role
    for each statement execute function staff_never_without_roles();
`

/** An action is written before it is done, and how it ended after; neither is touched again. */
const ACTIONS = `
  create table staff_action (
    id text primary key,
    number bigint generated always as identity unique,
    at timestamptz not null default clock_timestamp(),
    actor_type text not null,
    actor_id text not null,
    actor_name text not null,
    area text not null,
    method text not null,
    path text not null,
    target_id text,
    input jsonb
  );
  create index staff_action_by_person on staff_action (actor_id, number desc);
  create index staff_action_by_area on staff_action (area, number desc);
  create index staff_action_by_moment on staff_action (at);
  create table staff_action_outcome (
    action_id text primary key references staff_action (id),
    at timestamptz not null default clock_timestamp(),
    status integer,
    refusal jsonb,
    workflows jsonb not null,
    changes jsonb not null
  );

  create function staff_log_only_grows() returns trigger language plpgsql as $$
  begin
    raise exception 'The log of staff actions only grows: % of % is refused.', tg_op, tg_table_name
      using errcode = 'restrict_violation';
  end $$;
  create trigger staff_action_only_grows before update or delete or truncate on staff_action
    for each statement execute function staff_log_only_grows();
  create trigger staff_action_outcome_only_grows
    before update or delete or truncate on staff_action_outcome
    for each statement execute function staff_log_only_grows();
`
