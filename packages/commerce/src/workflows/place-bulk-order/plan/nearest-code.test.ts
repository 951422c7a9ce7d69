import { describe, expect, it } from "vitest"
import { nearestCodes } from "./nearest-code.js"

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
