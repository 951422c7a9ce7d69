import { describe, expect, it } from "vitest"
import { textOf } from "./form-body.server.ts"
import { isResumable } from "./resume.ts"

const bytes = (text: string, encoding: BufferEncoding): Uint8Array =>
  new Uint8Array(Buffer.from(text, encoding))

describe("an uploaded file", () => {
  const sheet = "sku;jumlah;catatan\nHEM-CPD;5;café"

  it("is read whichever way its spreadsheet wrote it", () => {
    expect(textOf(bytes(sheet, "utf8"))).toBe(sheet)
    expect(textOf(bytes(`\ufeff${sheet}`, "utf16le"))).toBe(sheet)
    expect(textOf(bytes(sheet, "latin1"))).toBe(sheet)
  })

  it("is no text when it is a workbook", () => {
    expect(textOf(bytes("PK\u0003\u0004", "latin1"))).toBeUndefined()
  })
})

describe("a form that waits for the sign-in", () => {
  it("is one of the bulk order, never another address", () => {
    expect(isResumable("/pesanan-baru")).toBe(true)
    expect(isResumable(`/pesanan-baru/${"0123456789abcdef".repeat(2)}`)).toBe(true)
    for (const path of ["/keluar", "//elsewhere.example", "/pesanan-baru/../keluar", ""]) {
      expect(isResumable(path)).toBe(false)
    }
  })
})
