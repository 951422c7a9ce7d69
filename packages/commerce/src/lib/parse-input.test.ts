import { handoverRequest, settlementRequest } from "@sentra/contracts"
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

it("says a rule of ours in both languages, with its field", () => {
  const { field, sentence } = refusalOf(() => parseInput(handoverRequest, handover))
  expect(field).toBe("reason")
  expect(sentence?.id).toMatch(/^reason: Tulis/)
  expect(sentence?.en).toMatch(/^reason: Say/)
})

it("says a wrong type in both languages, with its field", () => {
  const request = { ...handover, accepted: "satu" }
  const { field, sentence, message } = refusalOf(() => parseInput(handoverRequest, request))
  expect(field).toBe("accepted")
  expect(sentence?.id).toMatch(/^accepted: Input tidak valid/)
  expect(sentence?.en).toMatch(/^accepted: Invalid input/)
  expect(message).toBe(sentence?.en)
})

it("refuses a body that is no object at all without naming a field", () => {
  const { field, sentence } = refusalOf(() => parseInput(settlementRequest, "everything"))
  expect(field).toBeUndefined()
  expect(sentence?.id).toMatch(/^Input tidak valid/)
})
