import { describe, expect, it } from "vitest"
import { nearestCodes, SUGGESTED_FOR_CODES_MAX, suggesterOf } from "./nearest-code.js"

const known = ["HEM-CPD", "HEM-CPJ", "HEM-TUL", "BLS-KMB", "KBT-MGR", "KBC-MGR"]

describe("the code that was probably meant", () => {
  it("finds two letters that changed places", () => {
    expect(nearestCodes("HEM-CDP", known)[0]).toBe("HEM-CPD")
  })

  it("does not mind small letters and missing hyphens", () => {
    expect(nearestCodes("blskmb", known)).toEqual(["BLS-KMB"])
  })

  it("offers all that are equally near, in the order of the alphabet", () => {
    expect(nearestCodes("KBX-MGR", known)).toEqual(["KBC-MGR", "KBT-MGR"])
  })

  it("offers nothing when nothing is near", () => {
    expect(nearestCodes("PAYUNG-01", known)).toEqual([])
  })
})

describe("suggestions for the rows of one order", () => {
  /** Counts how often somebody goes through the whole catalogue. */
  function countedCatalogue() {
    const counted = {
      walks: 0,
      [Symbol.iterator]: () => {
        counted.walks += 1
        return known[Symbol.iterator]()
      },
    }
    return counted
  }

  it("looks for a code once, however many rows have it and however they write it", () => {
    const catalogue = countedCatalogue()
    const suggest = suggesterOf(catalogue)
    for (const written of ["HEM-CDP", "hem-cdp", "HEMCDP"]) {
      expect(suggest(written)[0]).toBe("HEM-CPD")
    }
    expect(catalogue.walks).toBe(1)
  })

  it("goes through the catalogue for the first codes only, and still knows those afterwards", () => {
    const catalogue = countedCatalogue()
    const suggest = suggesterOf(catalogue)
    const written = Array.from({ length: 5_000 }, (_, row) => `HEM-CP${row}`)
    for (const code of written) suggest(code)
    expect(catalogue.walks).toBe(SUGGESTED_FOR_CODES_MAX)
    expect(suggest("HEM-CP1")).not.toEqual([])
    expect(suggest("HEM-CP4999")).toEqual([])
  })
})
