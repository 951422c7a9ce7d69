import { describe, expect, it } from "vitest"
import { wholeKits } from "./index.js"

describe("whole kits", () => {
  it("are as many as the part that there is least of allows", () => {
    expect(
      wholeKits([
        { pieces: 25, piecesPerKit: 1 },
        { pieces: 47, piecesPerKit: 2 },
        { pieces: 30, piecesPerKit: 1 },
      ]),
    ).toBe(23)
    expect(wholeKits([{ pieces: 0, piecesPerKit: 1 }])).toBe(0)
    expect(() => wholeKits([])).toThrow(RangeError)
  })
})
