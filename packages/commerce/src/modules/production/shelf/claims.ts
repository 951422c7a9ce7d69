import { takeFirstIn, type Shortage, type WantedItem } from "@sentra/domain/stock"
import { contradiction, malformed, outOfOrder } from "../../../lib/module-errors.js"
import { at } from "../../../lib/clock.js"
import type { Page } from "../../../lib/page.js"
import { rowId } from "../../../lib/row-id.js"
import { Conditions, isOneOf, jsonRows, jsonTexts, type Database, type Sql } from "../../../lib/sql.js"
import { lotClaimRow, lotRow, type Lot, type LotClaim } from "../types.js"

export type ClaimInput = { cartId: string; items: readonly WantedItem[]; expiresAt: Date }
export type ClaimResult =
  { claimed: true; claims: LotClaim[] } | { claimed: false; shortages: Shortage[] }

/**
 * Keeps pieces for a cart, first in first out, all of it or nothing. The same items again keep the
 * same lots until the new expiry; other items replace the claim; a cart that was sold answers its
 * sold claims. Lots are locked in the order of ids: no overselling, no deadlock, any number of
 * processes.
 */
export async function claimLots(database: Database, input: ClaimInput): Promise<ClaimResult> {
  if (input.items.some((item) => item.pieces < 1)) {
    throw malformed("Every item of a cart asks for at least one piece.")
  }
  return database.transaction(async (sql) => {
    await lockCarts(sql, [input.cartId])
    const held = await claims(sql, { cartIds: [input.cartId], heldOnly: true })
    if (held.some((claim) => claim.status === "sold")) return { claimed: true, claims: held }
    if (held.length > 0 && asksTheSame(held, input.items)) {
      return { claimed: true, claims: await prolong(sql, input) }
    }
    return claimAnew(sql, input, held)
  })
}

async function claimAnew(
  sql: Sql,
  input: ClaimInput,
  held: readonly LotClaim[],
): Promise<ClaimResult> {
  const locked = await lockLots(sql, input.items, held)
  const back = piecesByLot(held)
  const shelf = locked
    .map((lot) => ({ ...lot, availablePieces: lot.availablePieces + (back.get(lot.id) ?? 0) }))
    .toSorted((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime() || (a.id < b.id ? -1 : 1))
  const { taken, shortages } = takeFirstIn(shelf, input.items)
  if (shortages.length > 0) return { claimed: false, shortages }
  await release(sql, held)
  await moveLots(sql, piecesByLot(taken), -1)
  await sql.run(
    `insert into lot_claim (id, lot_id, cart_id, cart_line_id, variant_id, pieces, status,
       expires_at)
     select id, lot_id, cart_id, cart_line_id, variant_id, pieces, 'claimed', ?
     from jsonb_populate_recordset(null::lot_claim, ?::jsonb)`,
    [
      input.expiresAt,
      jsonRows(taken.map((part) => ({ ...part, id: rowId("claim"), cartId: input.cartId }))),
    ],
  )
  return { claimed: true, claims: await claims(sql, { cartIds: [input.cartId], heldOnly: true }) }
}

async function prolong(sql: Sql, { cartId, expiresAt }: ClaimInput): Promise<LotClaim[]> {
  await sql.run(
    `update lot_claim set expires_at = ?, updated_at = now()
     where cart_id = ? and status = 'claimed'`,
    [expiresAt, cartId],
  )
  return claims(sql, { cartIds: [cartId], heldOnly: true })
}

export type SaleOfClaims = {
  cartId: string
  orderId: string
  lines: readonly { cartLineId: string; variantId: string; orderLineId: string }[]
  at?: Date
}

/**
 * The cart became an order: its claims become sales of these order lines. Again with the same order
 * changes nothing. A cart whose claims were released holds nothing to sell (NOT_ALLOWED): claim
 * again first.
 */
export async function sellClaims(database: Database, sale: SaleOfClaims): Promise<LotClaim[]> {
  return database.transaction(async (sql) => {
    await lockCarts(sql, [sale.cartId])
    const held = await claims(sql, { cartIds: [sale.cartId], heldOnly: true })
    if (held.length === 0) throw outOfOrder(`Cart ${sale.cartId} holds no pieces to sell.`)
    if (held.some((claim) => claim.orderId !== null && claim.orderId !== sale.orderId)) {
      throw contradiction(`Cart ${sale.cartId} was sold to another order.`)
    }
    const known = new Set(sale.lines.map(takenFor))
    const stranger = held.find((claim) => !known.has(takenFor(claim)))
    if (stranger) throw malformed(`Cart line ${stranger.cartLineId} has no order line.`)
    await sql.run(
      `update lot_claim claim set status = 'sold', order_id = ?, order_line_id = line.order_line_id,
         sold_at = ?, updated_at = now()
       from jsonb_to_recordset(?::jsonb) as line (cart_line_id text, variant_id text, order_line_id text)
       where claim.cart_id = ? and claim.status = 'claimed'
         and claim.cart_line_id = line.cart_line_id and claim.variant_id = line.variant_id`,
      [sale.orderId, at(sale.at), jsonRows(sale.lines), sale.cartId],
    )
    return claims(sql, { cartIds: [sale.cartId], heldOnly: true })
  })
}

/**
 * Gives back what a cart holds, or only what of it expired; tells how many pieces. Sold ones stay
 * sold.
 */
export async function releaseClaims(
  database: Database,
  { cartId, expiredBefore }: { cartId: string; expiredBefore?: Date },
): Promise<number> {
  return database.transaction(async (sql) => {
    await lockCarts(sql, [cartId])
    const held = await claims(sql, { cartIds: [cartId], heldOnly: true })
    return release(
      sql,
      held.filter(
        ({ status, expiresAt }) =>
          status === "claimed" && (expiredBefore === undefined || expiresAt < expiredBefore),
      ),
    )
  })
}

/** Its order was cancelled: sold pieces go back to their lots. Tells how many; again none. */
export async function unsellClaims(database: Database, orderId: string): Promise<number> {
  return database.transaction(async (sql) => {
    const sold = await claims(sql, { orderIds: [orderId] })
    await lockCarts(sql, [...new Set(sold.map(({ cartId }) => cartId))])
    return release(sql, await claims(sql, { orderIds: [orderId] }))
  })
}

/** Carts that hold pieces longer than they may. */
export async function cartsExpired(
  sql: Sql,
  { before, after, take }: Page & { before: Date },
): Promise<string[]> {
  const rows = await sql.rows(
    lotClaimRow.pick({ cartId: true }),
    `select distinct cart_id from lot_claim
     where status = 'claimed' and expires_at < ? and cart_id > ? order by cart_id limit ?`,
    [before, after ?? "", take],
  )
  return rows.map((row) => row.cartId)
}

export type ClaimFilter = {
  cartIds?: readonly string[]
  orderIds?: readonly string[]
  orderLineIds?: readonly string[]
  /** Leaves out what was released. */
  heldOnly?: boolean
}

/** Claims in the order in which their lots are sold. */
export function claims(sql: Sql, filter: ClaimFilter): Promise<LotClaim[]> {
  const conditions = new Conditions()
    .oneOf("claim.cart_id", filter.cartIds)
    .oneOf("claim.order_id", filter.orderIds)
    .oneOf("claim.order_line_id", filter.orderLineIds)
  if (filter.heldOnly) conditions.also("claim.status <> 'released'")
  return sql.rows(
    lotClaimRow,
    `select claim.*, lot.artisan_id from lot_claim claim join lot on lot.id = claim.lot_id
     ${conditions.where} order by claim.cart_line_id, lot.received_at, lot.id`,
    conditions.values,
  )
}

/** One cart at a time, over all processes; taken in order, before any lot. */
async function lockCarts(sql: Sql, cartIds: readonly string[]): Promise<void> {
  await sql.run(
    `select pg_advisory_xact_lock(hashtextextended('lot_claim ' || id, 0))
     from (select jsonb_array_elements_text(?::jsonb) as id order by 1) carts`,
    [jsonTexts(cartIds)],
  )
}

function lockLots(
  sql: Sql,
  items: readonly WantedItem[],
  held: readonly LotClaim[],
): Promise<Lot[]> {
  return sql.rows(
    lotRow,
    `select * from lot where (available_pieces > 0 and ${isOneOf("variant_id")})
       or ${isOneOf("id")} order by id for update`,
    [jsonTexts(items.map((item) => item.variantId)), jsonTexts(held.map((claim) => claim.lotId))],
  )
}

async function release(sql: Sql, held: readonly LotClaim[]): Promise<number> {
  if (held.length === 0) return 0
  await lockLots(sql, [], held)
  await moveLots(sql, piecesByLot(held), 1)
  await sql.run(
    `update lot_claim set status = 'released', order_id = null, order_line_id = null,
       sold_at = null, updated_at = now()
     where ${isOneOf("id")}`,
    [jsonTexts(held.map((claim) => claim.id))],
  )
  return held.reduce((total, claim) => total + claim.pieces, 0)
}

async function moveLots(
  sql: Sql,
  pieces: ReadonlyMap<string, number>,
  direction: 1 | -1,
): Promise<void> {
  const moves = [...pieces].map(([id, moved]) => ({ id, moved: moved * direction }))
  await sql.run(
    `update lot set available_pieces = available_pieces + move.moved, updated_at = now()
     from jsonb_to_recordset(?::jsonb) as move (id text, moved integer) where lot.id = move.id`,
    [jsonRows(moves)],
  )
}

function piecesByLot(parts: readonly { lotId: string; pieces: number }[]): Map<string, number> {
  const pieces = new Map<string, number>()
  for (const part of parts) pieces.set(part.lotId, (pieces.get(part.lotId) ?? 0) + part.pieces)
  return pieces
}

function asksTheSame(held: readonly LotClaim[], items: readonly WantedItem[]): boolean {
  const wanted = new Map<string, number>()
  const add = (line: TakenFor, pieces: number) =>
    wanted.set(takenFor(line), (wanted.get(takenFor(line)) ?? 0) + pieces)
  for (const item of items) add(item, item.pieces)
  for (const claim of held) add(claim, -claim.pieces)
  return [...wanted.values()].every((left) => left === 0)
}

type TakenFor = { cartLineId: string; variantId: string }

/** A line of kits takes several variants. */
const takenFor = ({ cartLineId, variantId }: TakenFor): string => `${cartLineId} ${variantId}`
