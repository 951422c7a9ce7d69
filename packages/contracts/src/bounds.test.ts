import { describe, expect, it } from "vitest"
import type { z } from "zod"
import {
  bulkOrderRequest,
  catalogueQuery,
  day,
  declineRequest,
  deliveryRequest,
  entriesQuery,
  handoverRequest,
  memberUpdate,
  period,
  settlementRequest,
} from "./index.js"

const handover = {
  key: "handover-1",
  artisanId: "art_1",
  variantId: "variant_1",
  accepted: 1,
  rework: 0,
  rejected: 1,
  grade: "A",
  reason: "noda",
}
const line = { lineNumber: 2, sku: "HEM-CPD", size: "M", pieces: 5, note: "ungu" }
const seen = { total: "1000", version: "v1" }
const bulkOrder = { reference: "reference", poNumber: "PO-1", note: "segera", lines: [line], seen }
const result = { payoutId: "pay_1", outcome: "paid", bankReference: "TRX" }

/** Each shape with something sound, and the texts in it that a person or a program writes. */
const WRITTEN: [string, z.ZodType, (text: string) => object][] = [
  ["a bulk order's reference", bulkOrderRequest, (reference) => ({ ...bulkOrder, reference })],
  ["a bulk order's PO number", bulkOrderRequest, (poNumber) => ({ ...bulkOrder, poNumber })],
  ["a bulk order's note", bulkOrderRequest, (note) => ({ ...bulkOrder, note })],
  ["a row's sku", bulkOrderRequest, (sku) => ({ ...bulkOrder, lines: [{ ...line, sku }] })],
  ["a row's size", bulkOrderRequest, (size) => ({ ...bulkOrder, lines: [{ ...line, size }] })],
  ["a row's note", bulkOrderRequest, (note) => ({ ...bulkOrder, lines: [{ ...line, note }] })],
  ["a decline's reason", declineRequest, (reason) => ({ key: "decline-1", pieces: 1, reason })],
  ["a handover's reason", handoverRequest, (reason) => ({ ...handover, reason })],
  ["a handover's note", handoverRequest, (note) => ({ ...handover, note })],
  ["a delivery's number", deliveryRequest, (number) => ({ number })],
  ["a bank's reference", settlementRequest, (bankReference) => ({
    results: [{ ...result, bankReference }],
  })],
  ["a search by party", entriesQuery, (party) => ({ party })],
  ["a category", catalogueQuery, (category) => ({ category })],
]

describe("what the database cannot keep is refused at the door", () => {
  it.each(WRITTEN)("in %s", (_, shape, withText) => {
    expect(shape.safeParse(withText("kain ungu")).error).toBeUndefined()
    for (const unreadable of ["kain\0ungu", "kain\ud800ungu"]) {
      const [issue] = shape.safeParse(withText(unreadable)).error?.issues ?? []
      expect(issue).toMatchObject({ code: "custom", params: { id: expect.any(String) } })
    }
  })

  it("among a delivery's lines: the same line twice, with what to write", () => {
    const part = (orderedLineId: string) => ({ orderedLineId, pieces: 1 })
    const sent = (...lines: object[]) => deliveryRequest.safeParse({ number: "BAST-1", lines })
    expect(sent(part("oline_1"), part("oline_2")).success).toBe(true)
    expect(sent(part("oline_1"), part("oline_1")).error?.issues).toMatchObject([
      { path: ["lines"], params: { id: expect.any(String), en: expect.any(String) } },
    ])
  })

  it("among crafts: what nobody of the cooperative makes, with the list of what they make", () => {
    const skilled = (craft: string) => ({ skills: [{ craft, weeklyMinutes: 60, grade: "A" }] })
    expect(memberUpdate.safeParse(skilled("bordir")).success).toBe(true)
    const [issue] = memberUpdate.safeParse(skilled("anyaman")).error?.issues ?? []
    expect(issue).toMatchObject({
      path: ["skills", 0, "craft"],
      params: { id: expect.stringMatching(/salah satu: tulis, cap,/), en: expect.any(String) },
    })
  })

  it("among days and months: there was no year 0", () => {
    expect(day.safeParse("2026-11-24").success).toBe(true)
    expect(day.safeParse("0000-01-01").success).toBe(false)
    expect(period.safeParse("2026-11").success).toBe(true)
    expect(period.safeParse("0000-11").success).toBe(false)
  })

  it("among numbers: more pieces or minutes than anybody could mean", () => {
    expect(handoverRequest.safeParse({ ...handover, accepted: 3_000_000_000 }).success).toBe(false)
    const part = { orderedLineId: "oline_1", pieces: 3_000_000_000 }
    expect(deliveryRequest.safeParse({ number: "BAST-1", lines: [part] }).success).toBe(false)
    const skill = { craft: "cap", weeklyMinutes: 3_000_000_000, grade: "A" }
    expect(memberUpdate.safeParse({ skills: [skill] }).success).toBe(false)
  })
})
