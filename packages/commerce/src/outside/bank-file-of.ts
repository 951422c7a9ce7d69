import type { PayoutRun } from "../modules/payout/index.js"

const HEADER = ["nama_penerima", "nomor_rekening", "bank", "jumlah", "referensi"]
const LINE_END = "\r\n"

/** One transfer a line, whole rupiah, the payout's id as the reference to answer with. */
export const bankFileOf = ({ payouts }: Pick<PayoutRun, "payouts">): string =>
  [
    HEADER,
    ...payouts.map((payout) => [
      payout.bankAccountHolder,
      payout.bankAccountNumber,
      payout.bankName,
      payout.amount.toString(),
      payout.id,
    ]),
  ]
    .map((cells) => cells.map(csvCell).join(",") + LINE_END)
    .join("")

/**
 * A spreadsheet takes a cell that begins like a formula for one, whoever typed it: a member's name
 * is foreign text. Such a cell gets an apostrophe in front, which every spreadsheet shows as text.
 */
function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
