import { describe, expect, it } from "vitest"
import { readForm, textOf } from "./form-body.server.ts"
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

  it("is no text when it is a workbook, of the new kind or the old", async () => {
    const heads = ["504b0304140006000800", "d0cf11e0a1b11ae10000"]
    for (const head of heads.map((hex) => new Uint8Array(Buffer.from(hex, "hex")))) {
      const form = new FormData()
      form.set("file", new File([head], "pesanan.csv"))
      const body = { method: "POST", body: form }
      const fields = await readForm(new Request("http://portal.example/", body))
      expect(fields.get("fileProblem")).toBe("workbook")
      expect(fields.has("text")).toBe(false)
    }
  })

  it("is no text when it is a picture, and leaves the box as it was", async () => {
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])
    expect(textOf(picture)).toBeUndefined()
    const form = new FormData()
    form.set("text", "HEM-CPD;5")
    form.set("file", new File([picture], "pesanan.csv"))
    const body = { method: "POST", body: form }
    const fields = await readForm(new Request("http://portal.example/", body))
    expect(fields.getAll("text")).toEqual(["HEM-CPD;5"])
    expect(fields.get("fileProblem")).toBe("not_text")
  })
})

describe("a form that waits for the sign-in", () => {
  it("is one of the bulk order, never another address", () => {
    expect(isResumable("/pesanan-baru")).toBe(true)
    expect(isResumable("/pesanan-baru/draft_01KAT5Q0ZZ0123456789ABCDEF")).toBe(true)
    for (const path of ["/pesanan-baru/draft_01KAT5Q0ZZ0123456789ABCDEF/periksa", "/keluar", "//elsewhere.example", "/pesanan-baru/../keluar", ""]) {
      expect(isResumable(path)).toBe(false)
    }
  })
})
