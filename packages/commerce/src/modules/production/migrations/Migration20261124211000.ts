import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * A wrong acceptance is reversed, with its reason, and stays as it was written. Its pieces are with
 * the hub until they are looked at again: only then is the wrong one superseded. The laws of work
 * count what stands, and what a member brought counts as brought whatever became of it.
 */
export class Migration20261124211000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(REVERSED)
    this.addSql(LINES)
    this.addSql(MEMBERS)
    this.addSql(CHAIN)
    this.addSql(LOTS)
    this.addSql(OWN_TABLES_ONLY)
  }
}

const REVERSED = `
  alter table inspection
    add column reversed_at timestamptz,
    add column reversal_reason text check (reversal_reason <> ''),
    add column reversal_posted_at timestamptz,
    add column superseded_at timestamptz,
    add constraint inspection_reversed_with_a_reason
      check ((reversed_at is null) = (reversal_reason is null)),
    add constraint inspection_superseded_once_reversed
      check (superseded_at is null or reversed_at is not null),
    add constraint inspection_reversal_posted_once_reversed
      check (reversal_posted_at is null or (reversed_at is not null and posted_at is not null)),
    drop constraint inspection_handover_id_key;
  create unique index inspection_one_of_each_handover on inspection (handover_id)
    where superseded_at is null;
  drop index inspection_steps_follow_each_other;
  create index inspection_reversal_unposted on inspection (id)
    where reversed_at is not null and reversal_posted_at is null;
  alter table lot add column withdrawn_at timestamptz;

  create function inspection_keeps_its_reversal() returns trigger language plpgsql as $$
  begin
    if old.reversed_at is not null and (new.reversed_at, new.reversal_reason)
        is distinct from (old.reversed_at, old.reversal_reason)
      or old.superseded_at is not null and new.superseded_at is distinct from old.superseded_at
      or old.reversal_posted_at is not null
        and new.reversal_posted_at is distinct from old.reversal_posted_at then
      raise exception 'What was reversed stays reversed; its pieces are inspected again.'
        using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger inspection_keeps_its_reversal before update on inspection
    for each row execute function inspection_keeps_its_reversal();
`

const LINES = `
  create or replace function production_check_lines(touched text[]) returns void language plpgsql
  set enable_seqscan = off as $$
  declare wrong record;
  begin
    perform from ordered_line where id = any (touched) order by id for no key update;
    select line.id, line.pieces, line.earning, made.given, made.accepted, sent.delivered into wrong
    from ordered_line line
    join (
      select ordered_line_id, sum(given) as given, sum(accepted) as accepted from (
        select ordered_line_id, pieces as given, 0 as accepted
          from allocation where ordered_line_id = any (touched)
        union all select ordered_line_id, -pieces, 0
          from decline where ordered_line_id = any (touched)
        union all select ordered_line_id, -rejected, accepted
          from inspection where ordered_line_id = any (touched) and reversed_at is null
        union all select id, 0, 0 from ordered_line where id = any (touched)
      ) moves group by ordered_line_id
    ) made on made.ordered_line_id = line.id
    left join (
      select ordered_line_id, sum(pieces) as delivered from delivery_line
      where ordered_line_id = any (touched) group by ordered_line_id
    ) sent on sent.ordered_line_id = line.id
    where line.id = any (touched) and (made.given > line.pieces or sent.delivered >
      case line.earning when 'to_order' then made.accepted else line.pieces end)
    limit 1;
    if not found then return; end if;
    if wrong.given > wrong.pieces then
      raise exception 'Line % has % pieces, and % would be given out.',
        wrong.id, wrong.pieces, wrong.given
        using errcode = 'check_violation', constraint = 'allocation_within_the_line';
    end if;
    raise exception 'Of line % only % pieces can be delivered, not %.', wrong.id,
      case wrong.earning when 'to_order' then wrong.accepted else wrong.pieces end, wrong.delivered
      using errcode = 'check_violation', constraint = 'delivery_within_what_is_ready';
  end $$;

  create function inspection_check_reversal() returns trigger language plpgsql
  security definer as $$
  begin
    if new.ordered_line_id is null then return null; end if;
    perform production_check_lines(array[new.ordered_line_id]);
    perform production_check_members(array[new.ordered_line_id]);
    return null;
  end $$;
  create trigger inspection_reversed_within_the_line after update of reversed_at on inspection
    for each row execute function inspection_check_reversal();
`

/** What was reversed and not looked at again is still with the hub, and nobody holds it. */
const MEMBERS = `
  create or replace function production_check_members(touched text[]) returns void
  language plpgsql set enable_seqscan = off as $$
  declare wrong record;
  begin
    select ordered_line_id, artisan_id, sum(moved) as open into wrong from (
      select ordered_line_id, artisan_id, pieces as moved
        from allocation where ordered_line_id = any (touched)
      union all select ordered_line_id, artisan_id, -pieces
        from decline where ordered_line_id = any (touched)
      union all select ordered_line_id, artisan_id, -accepted - rejected
        from inspection where ordered_line_id = any (touched) and superseded_at is null
    ) moves group by ordered_line_id, artisan_id having sum(moved) < 0 limit 1;
    if found then
      raise exception 'Member % holds % pieces of line % after this.',
        wrong.artisan_id, wrong.open, wrong.ordered_line_id
        using errcode = 'check_violation', constraint = 'work_within_what_is_held';
    end if;
  end $$;

  create or replace function handover_check_held() returns trigger language plpgsql
  security definer set enable_seqscan = off as $$
  declare held bigint;
  begin
    if new.ordered_line_id is null then return null; end if;
    perform from ordered_line where id = new.ordered_line_id for no key update;
    select coalesce(sum(moved), 0) into held from (
      select pieces as moved from allocation
        where ordered_line_id = new.ordered_line_id and artisan_id = new.artisan_id
      union all select -pieces from decline
        where ordered_line_id = new.ordered_line_id and artisan_id = new.artisan_id
      union all select -accepted - rejected from inspection
        where ordered_line_id = new.ordered_line_id and artisan_id = new.artisan_id
          and superseded_at is null) moves;
    if new.pieces > held then
      raise exception 'Member % holds % pieces of line % and cannot bring %.',
        new.artisan_id, held, new.ordered_line_id, new.pieces
        using errcode = 'check_violation', constraint = 'handover_within_what_is_held';
    end if;
    return null;
  end $$;
`

const CHAIN = `
  create or replace function inspection_check_chain() returns trigger language plpgsql
  security definer set enable_seqscan = off as $$
  declare before bigint;
  begin
    perform from ordered_line where id = new.ordered_line_id for no key update;
    select coalesce(sum(accepted), 0) into before
    from inspection where ordered_line_id = new.ordered_line_id and reversed_at is null;
    if new.accepted_before <> before then
      raise exception 'Of line % were % pieces accepted before, not %.',
        new.ordered_line_id, before, new.accepted_before
        using errcode = 'check_violation', constraint = 'inspection_chain_without_gaps';
    end if;
    return new;
  end $$;
`

/** A lot whose acceptance was reversed has nothing to sell, and nobody has taken of it. */
const LOTS = `
  create or replace function lot_check_claims(checked text) returns void language plpgsql
  set enable_seqscan = off as $$
  declare wrong record;
  begin
    select lot.code, lot.pieces, lot.available_pieces, held.pieces as claimed into wrong
    from lot cross join (
      select coalesce(sum(pieces), 0) as pieces from lot_claim
      where lot_id = checked and status <> 'released') held
    where lot.id = checked and case when lot.withdrawn_at is null
      then lot.available_pieces <> lot.pieces - held.pieces
      else lot.available_pieces + held.pieces <> 0 end;
    if found then
      raise exception 'Lot % has % pieces, of which % are claimed: % cannot be available.',
        wrong.code, wrong.pieces, wrong.claimed, wrong.available_pieces
        using errcode = 'check_violation', constraint = 'lot_available_is_what_nobody_claimed';
    end if;
  end $$;
  create function lot_stays_withdrawn() returns trigger language plpgsql as $$
  begin
    if old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at then
      raise exception 'A lot that was withdrawn stays withdrawn.'
        using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger lot_stays_withdrawn before update on lot
    for each row execute function lot_stays_withdrawn();
`

/** A session's temporary tables must not stand in for the work. */
const OWN_TABLES_ONLY = `
  do $$
  declare law regprocedure;
  begin
    for law in
      select oid::regprocedure from pg_proc
      where pronamespace = current_schema()::regnamespace and proname in (
        'production_check_lines', 'production_check_members', 'handover_check_held',
        'inspection_check_chain', 'inspection_check_reversal', 'inspection_keeps_its_reversal',
        'lot_check_claims', 'lot_stays_withdrawn')
    loop
      execute format('alter function %s set search_path = %I, pg_temp', law, current_schema());
    end loop;
  end $$;
`
