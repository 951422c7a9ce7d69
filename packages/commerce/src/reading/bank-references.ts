import { z } from "@medusajs/framework/zod"
import { formatRupiah, rupiah } from "@sentra/domain/money"
import { conflict } from "../lib/refusal.js"
import { rupiahColumn, type Sql } from "../lib/sql.js"

/** Where a line of the bank statement is entered: each of its references stands on one page. */
const PAGES = {
  receipts: {
    name: { id: "uang masuk mitra", en: "partners' receipts" },
    entered: `select amount, received_on as day from partner_receipt
      where upper(bank_reference) = upper(?) and reversed_at is null limit 1`,
  },
  movements: {
    name: { id: "Bank atau simpanan anggota", en: "Bank or a member's savings" },
    entered: `select amount, moved_on as day from treasury_movement
      where upper(reference) = upper(?) and till = 'bank' and reversed_at is null limit 1`,
  },
  payouts: {
    name: { id: "bayaran anggota", en: "payouts" },
    entered: `select sum(payout.amount)::bigint as amount,
        to_char(max(payout.settled_at) at time zone 'Asia/Jakarta', 'YYYY-MM-DD') as day
      from payout where upper(bank_reference) = upper(?) group by bank_reference limit 1`,
  },
} as const

type BankPage = keyof typeof PAGES

const enteredRow = z.object({ amount: rupiahColumn, day: z.string() })

/** While somebody enters a line of the bank statement, nobody enters the same elsewhere. */
export const bankLineLock = (reference: string): string => `bank line ${reference.toUpperCase()}`

/**
 * Refuses a line of the bank statement that was entered on another page. To be asked under the
 * line's lock; the database refuses whoever comes without it. Within a page its own table refuses
 * the second.
 */
export async function refuseEnteredElsewhere(
  sql: Sql,
  here: BankPage,
  { reference, field }: { reference: string; field: string },
): Promise<void> {
  for (const [page, { name, entered }] of Object.entries(PAGES)) {
    if (page === here) continue
    const [other] = await sql.rows(enteredRow, entered, [reference])
    if (!other) continue
    const amount = rupiah(other.amount)
    const [id, en] = [formatRupiah(amount, "id"), formatRupiah(amount, "en")]
    throw conflict({
      field,
      id: `Referensi ${reference} sudah tercatat di ${name.id}: ${id}, ${other.day}.`,
      en: `Reference ${reference} was entered under ${name.en}: ${en}, ${other.day}.`,
    })
  }
}
