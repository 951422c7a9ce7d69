import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The laws of work, kept by Postgres: a line gives out no more pieces than it has, nobody brings
 * more than they hold, no buyer is handed more than was accepted, and both chains of cumulative
 * rounding are without gaps. Each is looked at after a statement, for all lines that it touched,
 * with those lines locked: two processes cannot both find room for the last piece.
 */
export class Migration20261124160200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(INDEXES)
    this.addSql(LINES)
    this.addSql(MEMBERS)
    this.addSql(CHECKED_AFTER_EACH_STATEMENT)
    this.addSql(CHAINS)
    this.addSql(OWN_TABLES_ONLY)
  }
}

const INDEXES = `
  create index delivery_line_by_line on delivery_line (ordered_line_id, delivered_before)
    include (pieces);
`

/** Sums are signed, so that a row which takes something back counts like any other. */
const LINES = `
  create function production_check_lines(touched text[]) returns void language plpgsql
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
          from inspection where ordered_line_id = any (touched)
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
`

/** open = allocated - declined - accepted - rejected; what is sent back to be mended stays open. */
const MEMBERS = `
  create function production_check_members(touched text[]) returns void language plpgsql
  set enable_seqscan = off as $$
  declare wrong record;
  begin
    select ordered_line_id, artisan_id, sum(moved) as open into wrong from (
      select ordered_line_id, artisan_id, pieces as moved
        from allocation where ordered_line_id = any (touched)
      union all select ordered_line_id, artisan_id, -pieces
        from decline where ordered_line_id = any (touched)
      union all select ordered_line_id, artisan_id, -accepted - rejected
        from inspection where ordered_line_id = any (touched)
    ) moves group by ordered_line_id, artisan_id having sum(moved) < 0 limit 1;
    if found then
      raise exception 'Member % holds % pieces of line % after this.',
        wrong.artisan_id, wrong.open, wrong.ordered_line_id
        using errcode = 'check_violation', constraint = 'work_within_what_is_held';
    end if;
  end $$;

  create function handover_check_held() returns trigger language plpgsql security definer
  set enable_seqscan = off as $$
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
        where ordered_line_id = new.ordered_line_id and artisan_id = new.artisan_id) moves;
    if new.pieces > held then
      raise exception 'Member % holds % pieces of line % and cannot bring %.',
        new.artisan_id, held, new.ordered_line_id, new.pieces
        using errcode = 'check_violation', constraint = 'handover_within_what_is_held';
    end if;
    return null;
  end $$;
  create trigger handover_within_what_is_held after insert on handover
    for each row execute function handover_check_held();
`

const CHECKED_AFTER_EACH_STATEMENT = `
  create function production_check_touched() returns trigger language plpgsql
  security definer as $$
  declare touched text[];
  begin
    select array_agg(distinct ordered_line_id) into touched
    from added where ordered_line_id is not null;
    if touched is null then return null; end if;
    perform production_check_lines(touched);
    if tg_table_name <> 'delivery_line' then perform production_check_members(touched); end if;
    return null;
  end $$;
  create trigger allocation_within_the_line after insert on allocation
    referencing new table as added
    for each statement execute function production_check_touched();
  create trigger decline_within_what_is_held after insert on decline
    referencing new table as added
    for each statement execute function production_check_touched();
  create trigger inspection_within_what_is_held after insert on inspection
    referencing new table as added
    for each statement execute function production_check_touched();
  create trigger delivery_within_what_is_ready after insert on delivery_line
    referencing new table as added
    for each statement execute function production_check_touched();
`

/** The step from k0 to k1 pieces earns round(S·k1/Q) − round(S·k0/Q); so k0 is what was before. */
const CHAINS = `
  create function inspection_check_chain() returns trigger language plpgsql security definer
  set enable_seqscan = off as $$
  declare before bigint;
  begin
    perform from ordered_line where id = new.ordered_line_id for no key update;
    select coalesce(sum(accepted), 0) into before
    from inspection where ordered_line_id = new.ordered_line_id;
    if new.accepted_before <> before then
      raise exception 'Of line % were % pieces accepted before, not %.',
        new.ordered_line_id, before, new.accepted_before
        using errcode = 'check_violation', constraint = 'inspection_chain_without_gaps';
    end if;
    return new;
  end $$;
  create trigger inspection_chain_without_gaps before insert on inspection
    for each row execute function inspection_check_chain();

  create function delivery_check_chain() returns trigger language plpgsql
  set enable_seqscan = off as $$
  declare wrong record;
  begin
    select chain.ordered_line_id, chain.delivered_before, chain.before into wrong from (
      select ordered_line_id, delivered_before, coalesce(sum(pieces) over (
        partition by ordered_line_id order by delivered_before
        rows between unbounded preceding and 1 preceding), 0) as before
      from delivery_line where ordered_line_id in (select ordered_line_id from added)
    ) chain where chain.delivered_before <> chain.before limit 1;
    if found then
      raise exception 'Of line % were % pieces delivered before, not %.',
        wrong.ordered_line_id, wrong.before, wrong.delivered_before
        using errcode = 'check_violation', constraint = 'delivery_chain_without_gaps';
    end if;
    return null;
  end $$;
  create trigger delivery_chain_without_gaps after insert on delivery_line
    referencing new table as added
    for each statement execute function delivery_check_chain();
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
        'production_check_touched', 'inspection_check_chain', 'delivery_check_chain')
    loop
      execute format('alter function %s set search_path = %I, pg_temp', law, current_schema());
    end loop;
  end $$;
`
