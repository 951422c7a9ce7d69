import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { bankFileOf } from "./bank-file-of.js"

const payout = (bankAccountHolder: string, bankName = "Bank Contoh") => ({
  id: "pay_1",
  runId: "run_1",
  artisanId: "art_1",
  amount: 6_471_011n,
  bankName,
  bankAccountNumber: "0099000012",
  bankAccountHolder,
  status: "open" as const,
  bankReference: null,
  bounceReason: null,
  feeAmount: null,
  settledAt: null,
  correctedAt: null,
  postedAt: null,
})

/** Without the separator, which would look like the beginning of another cell. */
const oneCell = fc.string().map((text) => text.replaceAll(",", ""))

describe("the bank file", () => {
  it("has one transfer a line, in whole rupiah, account numbers with their zeros", () => {
    expect(bankFileOf({ payouts: [payout("Sekar Wulansih")] })).toBe(
      "nama_penerima,nomor_rekening,bank,jumlah,referensi\r\n" +
        "Sekar Wulansih,0099000012,Bank Contoh,6471011,pay_1\r\n",
    )
  })

  it("quotes names that hold the separator or quotes", () => {
    const [, line] = bankFileOf({ payouts: [payout('Bagus "Cap", S.Sn')] }).split("\r\n")
    expect(line).toMatch(/^"Bagus ""Cap"", S\.Sn",/)
  })

  it("never lets a name be a formula", () => {
    fc.assert(
      fc.property(fc.constantFrom("=", "+", "-", "@", "\t", "\r"), oneCell, (first, rest) => {
        const file = bankFileOf({ payouts: [payout(first + rest, first)] })
        const cells = file.slice(file.indexOf("\r\n") + 2)
        expect(cells).toMatch(/^"?'/)
        expect(cells).not.toMatch(/,"?[=+\-@\t\r]/)
      }),
    )
  })
})
