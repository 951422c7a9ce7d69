import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const TIMES = `
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz`
const DAY = "~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'"

/** Work: what an order line asks for, who makes it, and what the hub accepted. */
export class Migration20261124030300 extends Migration {
  override async up(): Promise<void> {
    this.addSql(ORDERED)
    this.addSql(ALLOCATED)
    this.addSql(HANDED_OVER)
    this.addSql(KEPT)
    this.addSql(SHARED_AND_DELIVERED)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table delivery_line, delivery, share, lot_claim, lot, lot_number, inspection, handover,
        decline, allocation, allocation_run, allocation_mark, ordered_line, work_specification;
    `)
  }
}

const ORDERED = `
  create table work_specification (
    id text primary key,
    craft text not null check (craft <> ''),
    standard_minutes integer not null check (standard_minutes > 0),
    minimum_lot_pieces integer not null check (minimum_lot_pieces > 0),
    minimum_grade text not null check (minimum_grade in ('A', 'B', 'C')),
    lead_days integer not null check (lead_days >= 0),
    artisan_share_basis_points integer not null
      check (artisan_share_basis_points between 0 and 10000),
    ${TIMES}
  );
  create table ordered_line (
    id text primary key,
    order_line_id text not null unique,
    order_id text not null,
    order_display_id integer,
    channel text not null check (channel in ('retail', 'wholesale')),
    earning text not null check (earning in ('consigned', 'to_order')),
    partner_id text,
    product_id text not null,
    variant_id text not null,
    sku text not null,
    title_id text not null,
    title_en text not null,
    size text,
    pieces integer not null check (pieces > 0),
    unit_price bigint not null check (unit_price >= 0),
    net_excluding_tax bigint not null check (net_excluding_tax >= 0),
    tax bigint not null check (tax >= 0),
    gross bigint not null,
    artisan_share_basis_points integer not null
      check (artisan_share_basis_points between 0 and 10000),
    artisan_share_total bigint not null,
    craft text not null,
    standard_minutes integer not null check (standard_minutes > 0),
    minimum_lot_pieces integer not null check (minimum_lot_pieces > 0),
    minimum_grade text not null check (minimum_grade in ('A', 'B', 'C')),
    due_on text check (due_on ${DAY}),
    ordered_at timestamptz not null,
    ${TIMES},
    constraint ordered_line_gross_is_net_and_tax check (gross = net_excluding_tax + tax),
    constraint ordered_line_share_within_net
      check (artisan_share_total between 0 and net_excluding_tax),
    constraint ordered_line_wholesale_has_a_partner
      check ((channel = 'wholesale') = (partner_id is not null))
  );
  create index ordered_line_by_order on ordered_line (order_id);
  create index ordered_line_by_partner on ordered_line (partner_id, ordered_at);
  create index ordered_line_by_craft on ordered_line (craft);
`

const ALLOCATED = `
  create table allocation_mark (
    craft text primary key,
    last_run_id text not null
  );
  create table allocation_run (
    id text primary key,
    ordered_line_id text not null references ordered_line (id),
    sequence integer not null check (sequence > 0),
    cause text not null check (cause in ('ordered', 'rejected', 'declined', 'manual')),
    cause_id text not null,
    pieces integer not null check (pieces > 0),
    policy_version text not null,
    input jsonb not null,
    input_hash text not null check (input_hash ~ '^[0-9a-f]{64}$'),
    unallocated_pieces integer not null check (unallocated_pieces between 0 and pieces),
    ${TIMES},
    constraint allocation_run_once_for_each_cause unique (ordered_line_id, cause_id),
    constraint allocation_run_sequence unique (ordered_line_id, sequence)
  );
  create table allocation (
    id text primary key,
    run_id text not null references allocation_run (id),
    ordered_line_id text not null references ordered_line (id),
    artisan_id text not null,
    pieces integer not null check (pieces >= 0),
    reason text not null,
    explanation_id text not null,
    explanation_en text not null,
    awarded_at timestamptz not null,
    ${TIMES},
    constraint allocation_once_for_each_artisan_of_a_run unique (run_id, artisan_id)
  );
  create index allocation_by_line on allocation (ordered_line_id, artisan_id);
  create index allocation_by_artisan on allocation (artisan_id, awarded_at) where pieces > 0;
  create table decline (
    id text primary key,
    key text not null unique,
    ordered_line_id text not null references ordered_line (id),
    artisan_id text not null,
    pieces integer not null check (pieces > 0),
    reason text not null,
    declined_at timestamptz not null,
    ${TIMES}
  );
  create index decline_by_line on decline (ordered_line_id, artisan_id);
  create index decline_by_artisan on decline (artisan_id);
`

const HANDED_OVER = `
  create table handover (
    id text primary key,
    key text not null unique,
    artisan_id text not null,
    ordered_line_id text references ordered_line (id),
    product_id text not null,
    variant_id text not null,
    sku text not null,
    pieces integer not null check (pieces > 0),
    received_at timestamptz not null,
    received_by text not null,
    ${TIMES},
    constraint handover_with_its_pieces unique (id, pieces)
  );
  create index handover_newest on handover (received_at desc, id desc);
  create index handover_by_artisan on handover (artisan_id, received_at desc);
  create table inspection (
    id text primary key,
    handover_id text not null unique,
    handed_over integer not null,
    ordered_line_id text references ordered_line (id),
    artisan_id text not null,
    accepted integer not null check (accepted >= 0),
    rework integer not null check (rework >= 0),
    rejected integer not null check (rejected >= 0),
    grade text not null check (grade in ('A', 'B', 'C')),
    reason text,
    note text,
    inspected_at timestamptz not null,
    inspected_by text not null,
    accepted_before integer not null check (accepted_before >= 0),
    posted_at timestamptz,
    ${TIMES},
    constraint inspection_of_all_pieces_handed_over
      check (accepted + rework + rejected = handed_over),
    foreign key (handover_id, handed_over) references handover (id, pieces)
  );
  create index inspection_by_line on inspection (ordered_line_id, artisan_id);
  create index inspection_by_artisan on inspection (artisan_id, inspected_at desc);
  create unique index inspection_steps_follow_each_other
    on inspection (ordered_line_id, accepted_before) where accepted > 0;
  create index inspection_unposted on inspection (inspected_at)
    where posted_at is null and ordered_line_id is not null and accepted > 0;
`

const KEPT = `
  create table lot_number (
    month text primary key,
    last integer not null check (last > 0)
  );
  create table lot (
    id text primary key,
    code text not null unique,
    inspection_id text not null unique references inspection (id),
    artisan_id text not null,
    product_id text not null,
    variant_id text not null,
    sku text not null,
    grade text not null check (grade in ('A', 'B', 'C')),
    pieces integer not null check (pieces > 0),
    available_pieces integer not null,
    received_at timestamptz not null,
    ${TIMES},
    constraint lot_never_oversold check (available_pieces between 0 and pieces)
  );
  create index lot_first_in_first_out on lot (variant_id, received_at, id)
    where available_pieces > 0;
  create index lot_by_artisan on lot (artisan_id);
  create table lot_claim (
    id text primary key,
    lot_id text not null references lot (id),
    cart_id text not null,
    cart_line_id text not null,
    variant_id text not null,
    pieces integer not null check (pieces > 0),
    status text not null check (status in ('claimed', 'sold', 'released')),
    expires_at timestamptz not null,
    order_id text,
    order_line_id text,
    sold_at timestamptz,
    ${TIMES},
    constraint lot_claim_sold_to_an_order check (
      (status = 'sold') = (order_id is not null and order_line_id is not null and sold_at is not null)
    )
  );
  create unique index lot_claim_once_for_each_cart_line on lot_claim (cart_line_id, lot_id)
    where status <> 'released';
  create index lot_claim_by_cart on lot_claim (cart_id);
  create index lot_claim_by_order on lot_claim (order_id) where order_id is not null;
  create index lot_claim_expiring on lot_claim (expires_at) where status = 'claimed';
`

const SHARED_AND_DELIVERED = `
  create table share (
    id text primary key,
    event_id text not null,
    ordered_line_id text not null references ordered_line (id),
    artisan_id text not null,
    pieces integer not null check (pieces > 0),
    net_amount bigint not null check (net_amount >= 0),
    tax_amount bigint not null check (tax_amount >= 0),
    coop_amount bigint not null check (coop_amount >= 0),
    amount bigint not null check (amount >= 0),
    earned_at timestamptz not null,
    released_at timestamptz,
    ${TIMES},
    constraint share_once_for_each_event unique (event_id, ordered_line_id, artisan_id),
    constraint share_parts_add_up check (net_amount = coop_amount + amount)
  );
  create index share_by_artisan on share (artisan_id, earned_at);
  create index share_by_line on share (ordered_line_id);
  create table delivery (
    id text primary key,
    order_id text not null,
    channel text not null check (channel in ('retail', 'wholesale')),
    number text not null unique check (number <> ''),
    delivered_at timestamptz not null,
    release_on text check (release_on ${DAY}),
    posted_at timestamptz,
    released_at timestamptz,
    ${TIMES},
    constraint delivery_to_a_shop_buyer_is_released_later
      check ((channel = 'retail') = (release_on is not null))
  );
  create index delivery_by_order on delivery (order_id);
  create index delivery_unposted on delivery (delivered_at)
    where posted_at is null and channel = 'wholesale';
  create index delivery_unreleased on delivery (release_on)
    where released_at is null and channel = 'retail';
  create table delivery_line (
    id text primary key,
    delivery_id text not null references delivery (id),
    ordered_line_id text not null references ordered_line (id),
    pieces integer not null check (pieces > 0),
    delivered_before integer not null check (delivered_before >= 0),
    net_amount bigint not null check (net_amount >= 0),
    tax_amount bigint not null check (tax_amount >= 0),
    artisan_amount bigint not null check (artisan_amount >= 0),
    ${TIMES},
    constraint delivery_line_once_for_each_line unique (delivery_id, ordered_line_id),
    constraint delivery_steps_follow_each_other unique (ordered_line_id, delivered_before)
  );
`
