import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The laws of goods and prices, kept by Postgres: a lot has what was put in less what is claimed,
 * the parts of a line are the line, and what was frozen stays as it was.
 */
export class Migration20261124160300 extends Migration {
  override async up(): Promise<void> {
    this.addSql(LOTS)
    this.addSql(SHARES)
    this.addSql(FROZEN)
    this.addSql(OWN_TABLES_ONLY)
  }
}

/** Looked at when the transaction ends: lot and claim are moved by two statements. */
const LOTS = `
  create index lot_claim_by_lot on lot_claim (lot_id) include (pieces) where status <> 'released';

  create function lot_check_claims(checked text) returns void language plpgsql
  set enable_seqscan = off as $$
  declare wrong record;
  begin
    select lot.code, lot.pieces, lot.available_pieces, held.pieces as claimed into wrong
    from lot cross join (
      select coalesce(sum(pieces), 0) as pieces from lot_claim
      where lot_id = checked and status <> 'released') held
    where lot.id = checked and lot.available_pieces <> lot.pieces - held.pieces;
    if found then
      raise exception 'Lot % has % pieces, of which % are claimed: % cannot be available.',
        wrong.code, wrong.pieces, wrong.claimed, wrong.available_pieces
        using errcode = 'check_violation', constraint = 'lot_available_is_what_nobody_claimed';
    end if;
  end $$;
  create function lot_check_itself() returns trigger language plpgsql as $$
  begin
    perform lot_check_claims(new.id);
    return null;
  end $$;
  create function lot_claim_check_lot() returns trigger language plpgsql as $$
  begin
    if tg_op <> 'INSERT' then perform lot_check_claims(old.lot_id); end if;
    if tg_op <> 'DELETE' then perform lot_check_claims(new.lot_id); end if;
    return null;
  end $$;
  create constraint trigger lot_available_is_what_nobody_claimed
    after insert or update of pieces, available_pieces on lot
    deferrable initially deferred for each row execute function lot_check_itself();
  create constraint trigger lot_claim_moves_its_lot
    after insert or delete or update of lot_id, pieces, status on lot_claim
    deferrable initially deferred for each row execute function lot_claim_check_lot();
`

/**
 * While a line is shared in part, its parts stay within it; once all its pieces are shared they are
 * the line: net, tax and what the makers get, to the rupiah. What was taken back counts no more.
 */
const SHARES = `
  create function share_check_lines() returns trigger language plpgsql security definer
  set enable_seqscan = off as $$
  declare wrong record;
  begin
    perform from ordered_line where id in (select ordered_line_id from added)
      order by id for no key update;
    select line.id, line.net_excluding_tax, parts.net into wrong
    from ordered_line line join (
      select ordered_line_id, sum(pieces) as pieces, sum(net_amount) as net,
        sum(tax_amount) as tax, sum(amount) as members
      from share where taken_back_at is null
        and ordered_line_id in (select ordered_line_id from added)
      group by ordered_line_id
    ) parts on parts.ordered_line_id = line.id
    where parts.pieces > line.pieces
      or (parts.net > line.net_excluding_tax or parts.tax > line.tax
        or parts.members > line.artisan_share_total)
      or (parts.pieces = line.pieces and (parts.net, parts.tax, parts.members)
        is distinct from (line.net_excluding_tax, line.tax, line.artisan_share_total))
    limit 1;
    if found then
      raise exception 'The shares of line % are % of its net of %.',
        wrong.id, wrong.net, wrong.net_excluding_tax
        using errcode = 'check_violation', constraint = 'share_parts_are_the_line';
    end if;
    return null;
  end $$;
  create trigger share_parts_are_the_line after insert on share
    referencing new table as added
    for each statement execute function share_check_lines();
`

/** A statement that names one of these columns is refused, whatever it would write. */
const FROZEN = `
  create function production_refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception 'What % says of pieces and money was frozen with it.', tg_table_name
      using errcode = 'restrict_violation';
  end $$;
  create trigger ordered_line_is_frozen before update of
    id, order_line_id, order_id, channel, earning, partner_id, product_id, variant_id, sku,
    title_id, title_en, size, pieces, unit_price, net_excluding_tax, tax, gross,
    artisan_share_basis_points, artisan_share_total, craft, standard_minutes, minimum_lot_pieces,
    minimum_grade, ordered_at
    on ordered_line for each statement execute function production_refuse_change();
  create trigger shipping_fee_is_frozen before update on shipping_fee
    for each statement execute function production_refuse_change();
  create trigger share_is_frozen before update of
    id, event_id, ordered_line_id, artisan_id, pieces, net_amount, tax_amount, coop_amount, amount,
    earned_at on share for each statement execute function production_refuse_change();
  create trigger allocation_is_frozen before update of
    id, run_id, ordered_line_id, artisan_id, pieces, awarded_at
    on allocation for each statement execute function production_refuse_change();
  create trigger decline_is_frozen before update of
    id, ordered_line_id, artisan_id, pieces
    on decline for each statement execute function production_refuse_change();
  create trigger handover_is_frozen before update of
    id, artisan_id, ordered_line_id, product_id, variant_id, sku, pieces, received_at, received_by
    on handover for each statement execute function production_refuse_change();
  create trigger inspection_is_frozen before update of
    id, handover_id, handed_over, ordered_line_id, artisan_id, accepted, rework, rejected, grade,
    accepted_before, inspected_at, inspected_by
    on inspection for each statement execute function production_refuse_change();
  create trigger lot_is_frozen before update of
    id, code, inspection_id, artisan_id, product_id, variant_id, sku, grade, pieces, received_at
    on lot for each statement execute function production_refuse_change();
  create trigger delivery_line_is_frozen before update on delivery_line
    for each statement execute function production_refuse_change();
`

/** A session's temporary tables must not stand in for the goods. */
const OWN_TABLES_ONLY = `
  do $$
  declare law regprocedure;
  begin
    for law in
      select oid::regprocedure from pg_proc
      where pronamespace = current_schema()::regnamespace and proname in (
        'lot_check_claims', 'lot_check_itself', 'lot_claim_check_lot', 'share_check_lines',
        'production_refuse_change')
    loop
      execute format('alter function %s set search_path = %I, pg_temp', law, current_schema());
    end loop;
  end $$;
`
