import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What one person asks for and another agrees to. Postgres keeps the two apart. */
export class Migration20261124151000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(APPROVALS)
    this.addSql(KEPT)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table approval; drop function approval_keeps_its_word, approval_stays;`)
  }
}

const APPROVALS = `
  create table approval (
    id text primary key,
    number bigint generated always as identity unique,
    kind text not null check (kind <> ''),
    subject_id text not null check (subject_id <> ''),
    subject text not null,
    payload jsonb not null,
    seen jsonb not null,
    reason text not null check (reason <> ''),
    requested_by text not null check (requested_by <> ''),
    requested_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz not null,
    status text not null default 'waiting'
      check (status in ('waiting', 'approved', 'refused', 'expired', 'done', 'failed')),
    decided_by text,
    decided_at timestamptz,
    decision_reason text,
    ended_at timestamptz,
    problem jsonb,
    constraint approval_says_who_decided
      check ((status in ('waiting', 'expired')) = (decided_by is null)
        and (decided_by is null) = (decided_at is null)),
    constraint approval_is_given_by_another_person
      check (status not in ('approved', 'done', 'failed') or decided_by <> requested_by),
    constraint approval_refused_has_a_reason
      check (status <> 'refused' or decision_reason <> ''),
    constraint approval_says_when_it_ended
      check (status = 'refused' or (status in ('done', 'failed')) = (ended_at is not null))
  );
  create unique index approval_one_at_a_time on approval (kind, subject_id)
    where status in ('waiting', 'approved');
  create index approval_to_carry_out on approval (number)
    where status in ('approved', 'refused') and ended_at is null;
`

/** What was asked for stays as it was asked; a decision is taken once and carried out once. */
const KEPT = `
  create function approval_keeps_its_word() returns trigger language plpgsql as $$
  begin
    if (new.id, new.kind, new.subject_id, new.subject, new.payload, new.seen, new.reason,
        new.requested_by, new.requested_at, new.expires_at)
       is distinct from (old.id, old.kind, old.subject_id, old.subject, old.payload, old.seen,
        old.reason, old.requested_by, old.requested_at, old.expires_at) then
      raise exception 'What was asked for in % stays as it was asked.', old.id
        using errcode = 'restrict_violation';
    end if;
    if old.decided_by is not null
       and (new.decided_by, new.decided_at, new.decision_reason)
         is distinct from (old.decided_by, old.decided_at, old.decision_reason) then
      raise exception 'Who decided on % stays.', old.id using errcode = 'restrict_violation';
    end if;
    if not ((old.status = 'waiting' and new.status in ('approved', 'refused', 'expired'))
        or (old.status = 'approved' and new.status in ('done', 'failed'))
        or (old.status = 'refused' and new.status = 'refused' and old.ended_at is null)) then
      raise exception 'Approval % is % and does not become %.', old.id, old.status, new.status
        using errcode = 'restrict_violation';
    end if;
    if new.status = 'approved' and new.decided_at > old.expires_at then
      raise exception 'Approval % has expired.', old.id using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger approval_keeps_its_word before update on approval
    for each row execute function approval_keeps_its_word();

  create function approval_stays() returns trigger language plpgsql as $$
  begin
    raise exception 'Approvals stay: % is refused.', tg_op using errcode = 'restrict_violation';
  end $$;
  create trigger approval_stays before delete or truncate on approval
    for each statement execute function approval_stays();
`
