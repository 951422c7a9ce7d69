import { formatRupiah, rupiah } from "@sentra/domain/money"
import { at } from "../../lib/clock.js"
import { contradiction } from "../../lib/module-errors.js"
import { conflict, type Refusal } from "../../lib/refusal.js"
import { rowId } from "../../lib/row-id.js"
import { Conditions, isOneOf, jsonTexts, type Sql } from "../../lib/sql.js"
import {
  movementRow,
  type Movement,
  type MovementFilter,
  type MovementReversal,
  type NewMovement,
} from "./types.js"

/**
 * Writes down that money moved. The same key with the same content answers the first movement; a
 * member's second deposit, and a reference that another movement has, are refused with what was
 * entered before.
 */
export async function record(sql: Sql, movement: NewMovement): Promise<Movement> {
  const [written] = await sql.rows(
    movementRow,
    `insert into treasury_movement (id, key, kind, artisan_id, till, amount, moved_on, reference,
       entered_by, created_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning *`,
    [
      ...[rowId("tmov"), movement.key, movement.kind, movement.artisanId, movement.till],
      ...[movement.amount.toString(), movement.movedOn, movement.reference],
      ...[movement.enteredBy, at(movement.at)],
    ],
  )
  if (written) return written
  const [known] = await movements(sql, { keys: [movement.key] })
  if (known) return sameMovement(known, movement)
  throw await whatStandsBefore(sql, movement)
}

/** The movement a key stands for, or a CONFLICT when it was sent with other content. */
export function sameMovement(known: Movement, movement: NewMovement): Movement {
  if (CONTENT.every((name) => known[name] === movement[name])) return known
  throw conflict({
    field: "key",
    id: "Ini sudah tercatat dengan isi lain. Muat ulang halaman ini.",
    en: "This was already entered with other content. Reload this page.",
  })
}

const CONTENT = ["kind", "artisanId", "till", "amount", "movedOn", "reference"] as const

async function whatStandsBefore(sql: Sql, { artisanId, till, reference }: NewMovement) {
  if (artisanId !== null) {
    const [deposit] = await movements(sql, { artisanIds: [artisanId], standingOnly: true })
    if (deposit) return depositPaidBefore(deposit)
  }
  const [other] = await sql.rows(
    movementRow,
    `select * from treasury_movement
     where till = ? and upper(reference) = upper(?) and reversed_at is null`,
    [till, reference],
  )
  return other ? referenceTaken(other) : contradiction("The movement could not be written.")
}

function depositPaidBefore(deposit: Movement): Refusal {
  const { id, en } = inWords(deposit)
  return conflict({
    field: "amount",
    id: `Simpanan pokok anggota ini sudah tercatat: ${id}. Simpanan pokok dibayar sekali.`,
    en: `This member's deposit was entered before: ${en}. It is paid once.`,
  })
}

function referenceTaken(other: Movement): Refusal {
  const { id, en } = inWords(other)
  return conflict({
    field: "reference",
    id: `Nomor ${other.reference} sudah tercatat: ${id}. Periksa bukti lagi.`,
    en: `Number ${other.reference} was entered before: ${en}. Check the proof again.`,
  })
}

const inWords = ({ amount, movedOn }: Movement): { id: string; en: string } => ({
  id: `${formatRupiah(rupiah(amount), "id")}, ${movedOn}`,
  en: `${formatRupiah(rupiah(amount), "en")}, ${movedOn}`,
})

/** Movements, newest first, or those to be posted in the order of their ids. */
export function movements(sql: Sql, filter: MovementFilter): Promise<Movement[]> {
  const conditions = new Conditions()
    .oneOf("id", filter.ids)
    .oneOf("key", filter.keys)
    .oneOf("artisan_id", filter.artisanIds)
    .when("kind = ?", filter.kind)
    .when("id > ?", filter.after)
  if (filter.standingOnly) conditions.also("reversed_at is null")
  if (filter.unpostedOnly) {
    conditions.also("(posted_at is null or (reversed_at is not null and reversal_posted_at is null))")
  }
  return sql.rows(
    movementRow,
    `select * from treasury_movement ${conditions.where}
     order by ${filter.unpostedOnly ? "id" : "moved_on desc, created_at desc, id desc"} limit ?`,
    [...conditions.values, filter.take ?? null],
  )
}

/**
 * The money did not move as it was entered. The row stays, and its reference is free for the entry
 * that is right. Again changes nothing.
 */
export async function reverse(
  sql: Sql,
  { movementId, reason, at: moment }: MovementReversal,
): Promise<void> {
  await sql.run(
    `update treasury_movement set reversed_at = ?, reversal_reason = ?
     where id = ? and reversed_at is null`,
    [at(moment), reason, movementId],
  )
}

/** Remembers that these movements, and these reversals, are in the books. Again changes nothing. */
export async function markPosted(
  sql: Sql,
  { ids, reversedIds }: { ids: readonly string[]; reversedIds: readonly string[] },
): Promise<void> {
  await sql.run(
    `update treasury_movement set posted_at = ? where posted_at is null and ${isOneOf("id")}`,
    [at(), jsonTexts(ids)],
  )
  await sql.run(
    `update treasury_movement set reversal_posted_at = ?
     where reversed_at is not null and reversal_posted_at is null and ${isOneOf("id")}`,
    [at(), jsonTexts(reversedIds)],
  )
}
