import type { z } from "@medusajs/framework/zod"
import {
  bulkOrderPreviewRequest,
  handoverRequest,
  memberUpdate,
  pageQuery,
  payoutRunRequest,
  salesQuery,
  settlementRequest,
} from "@sentra/contracts"
import { expect, it } from "vitest"
import { parseInput } from "./parse-input.js"
import { Refusal } from "./refusal.js"

const refusalOf = (attempt: () => unknown) => {
  try {
    attempt()
  } catch (error) {
    if (error instanceof Refusal) return error.body
    throw error
  }
  throw new Error("nothing was refused")
}

const handover = {
  key: "12345678",
  artisanId: "art_1",
  orderedLineId: "line_1",
  accepted: 1,
  rework: 1,
  rejected: 0,
  grade: "A",
}

const paid = { payoutId: "pay_1", outcome: "paid", bankReference: "TRX-1" }
const row = { lineNumber: 2, sku: "HEM-CPD", pieces: 5 }

it("says a rule of ours in both languages, with its field", () => {
  const { field, sentence } = refusalOf(() => parseInput(handoverRequest, handover))
  expect(field).toBe("reason")
  expect(sentence?.id).toMatch(/^Alasan: Tulis/)
  expect(sentence?.en).toMatch(/^Reason: Say/)
})

it("says a wrong type in both languages, with its field", () => {
  const request = { ...handover, accepted: "satu" }
  const { field, sentence, message } = refusalOf(() => parseInput(handoverRequest, request))
  expect(field).toBe("accepted")
  expect(sentence?.id).toMatch(/^Diterima: Tulis angka bulat/)
  expect(sentence?.en).toMatch(/^Accepted: Write a whole number/)
  expect(message).toBe(sentence?.en)
})

it("names a row as people count it, and no field that a page wrote itself", () => {
  const lines = [row, { ...row, pieces: 0 }]
  const { field, sentence } = refusalOf(() => parseInput(bulkOrderPreviewRequest, { lines }))
  expect(field).toBe("lines.1.pieces")
  expect(sentence?.id).toMatch(/^Baris 2, jumlah: Tulis/)
  expect(sentence?.en).toMatch(/^Row 2, pieces: Write/)
  const key = refusalOf(() => parseInput(handoverRequest, { ...handover, key: "kurang" }))
  expect(key.sentence?.en).toMatch(/^Write at least/)
})

it("refuses a body that is no object at all without naming a field", () => {
  const { field, sentence } = refusalOf(() => parseInput(settlementRequest, "everything"))
  expect(field).toBeUndefined()
  expect(sentence?.id).toMatch(/^Kirim isian bernama/)
})

/** Wrong in one way each, with the field that says so. */
const WRONG: [string, z.ZodType, unknown][] = [
  ["grade", handoverRequest, { ...handover, rework: 0, grade: "D" }],
  ["artisanId", handoverRequest, { ...handover, artisanId: "" }],
  ["key", handoverRequest, { ...handover, key: "kurang" }],
  ["key", handoverRequest, { ...handover, key: "k".repeat(65) }],
  ["accepted", handoverRequest, { ...handover, accepted: 1.5 }],
  ["accepted", handoverRequest, { ...handover, accepted: 10_001 }],
  ["rejected", handoverRequest, { ...handover, rejected: -1 }],
  ["results", settlementRequest, { results: [] }],
  ["results", settlementRequest, { results: "semua" }],
  ["results.0.fee", settlementRequest, { results: [{ ...paid, fee: "2.500" }] }],
  ["results.0.settledOn", settlementRequest, { results: [{ ...paid, settledOn: "kemarin" }] }],
  ["cutOff", payoutRunRequest, { cutOff: "0000-01-01" }],
  ["cutOff", payoutRunRequest, {}],
  ["period", salesQuery, { period: "november" }],
  ["lines", bulkOrderPreviewRequest, { lines: Array.from({ length: 5_001 }, () => row) }],
  ["acceptsOrders", memberUpdate, { acceptsOrders: "ya" }],
  ["limit", pageQuery, { limit: "banyak" }],
]

it.each(WRONG)("says at %s what to write, each language in its own words", (at, shape, input) => {
  const { field, sentence } = refusalOf(() => parseInput(shape, input))
  expect(field).toBe(at)
  expect(sentence?.id).toMatch(/^([A-Z][^.:]+: )?(Isi|Tulis|Pilih|Kirim)/)
  expect(sentence?.en).toMatch(/^([A-Z][^.:]+: )?(Fill|Write|Choose|Send)/)
})
