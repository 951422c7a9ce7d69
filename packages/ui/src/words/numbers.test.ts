import { describe, expect, it } from "vitest"
import { countText, en, id, percentText } from "./numbers.js"

describe("a number for people", () => {
  it("is grouped and pointed as the language does", () => {
    expect(countText.id(1_528)).toBe("1.528")
    expect(countText.en(1_528)).toBe("1,528")
    expect(countText.id(45.5)).toBe("45,5")
    expect(percentText.id(8_275)).toBe("82,75%")
    expect(percentText.en(4_000)).toBe("40%")
  })

  it("is written so wherever a tagged sentence holds one, while texts stay as they are", () => {
    expect(id`${1_528} dari ${1_528} potong, PO ${"1528"}`).toBe("1.528 dari 1.528 potong, PO 1528")
    expect(en`${1_528} of ${12_000} pieces\n`).toBe("1,528 of 12,000 pieces\n")
  })
})
