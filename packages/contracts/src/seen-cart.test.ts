import { describe, expect, it } from "vitest"
import { lineChanges, sendTo, type SeenLine } from "./seen-cart.js"

const line = (variantId: string, pieces: number, unitPrice: string): SeenLine => ({
  variantId,
  pieces,
  unitPrice,
})

describe("what a buyer saw beside what there is now", () => {
  const seen = [line("a", 1, "89000"), line("b", 2, "45000")]

  it("is the same in whatever order", () => {
    expect(lineChanges(seen, seen.toReversed())).toEqual([])
  })

  it("differs by pieces, by price, by a line more and by a line less", () => {
    expect(lineChanges(seen, [line("a", 2, "89000"), line("c", 1, "1000")])).toEqual([
      { variantId: "a", seen: seen[0], now: line("a", 2, "89000") },
      { variantId: "b", seen: seen[1], now: null },
      { variantId: "c", seen: null, now: line("c", 1, "1000") },
    ])
    expect(lineChanges([line("a", 1, "89000")], [line("a", 1, "98000")])).toHaveLength(1)
  })

  it("tells two persons of the same house apart", () => {
    const house = { address_1: "Jalan Mawar 12", city: "Kota Probolinggo" }
    const one = sendTo("ratna@contoh.id", { ...house, first_name: "Ratna" })
    expect(one).not.toBe(sendTo("ratna@contoh.id", { ...house, first_name: "Rani" }))
    expect(one).not.toBe(sendTo("rani@contoh.id", { ...house, first_name: "Ratna" }))
    expect(one).toBe(sendTo("ratna@contoh.id", { ...house, first_name: "Ratna", phone: null }))
  })
})
