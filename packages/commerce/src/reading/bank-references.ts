import { z } from "@medusajs/framework/zod"
import { formatRupiah, rupiah } from "@sentra/domain/money"
import { conflict } from "../lib/refusal.js"
import { rupiahColumn, type Sql } from "../lib/sql.js"

const ENTERED = {
  receipts: `select amount, received_on as day from partner_receipt
    where upper(bank_reference) = upper(?) and reversed_at is null`,
  movements: `select amount, moved_on as day from treasury_movement
    where upper(reference) = upper(?) and till = 'bank'`,
} as const

const enteredRow = z.object({ amount: rupiahColumn, day: z.string() })

/**
 * Refuses a line of the bank statement that was entered on another page: partners' receipts, and
 * the treasurer's own movements. Within a page its own table refuses the second.
 */
export async function refuseEnteredElsewhere(
  sql: Sql,
  elsewhere: keyof typeof ENTERED,
  { reference, field }: { reference: string; field: string },
): Promise<void> {
  const [entered] = await sql.rows(enteredRow, `${ENTERED[elsewhere]} limit 1`, [reference])
  if (!entered) return
  const amount = rupiah(entered.amount)
  const [id, en] = [formatRupiah(amount, "id"), formatRupiah(amount, "en")]
  throw conflict({
    field,
    id: `Referensi ${reference} sudah tercatat di ${PAGE[elsewhere].id}: ${id}, ${entered.day}.`,
    en: `Reference ${reference} was entered under ${PAGE[elsewhere].en}: ${en}, ${entered.day}.`,
  })
}

const PAGE = {
  receipts: { id: "uang masuk mitra", en: "partners' receipts" },
  movements: { id: "Bank atau simpanan anggota", en: "Bank or a member's savings" },
} as const
