import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { rupiah } from "../money/index.js"
import { closesExactly, cumulativePart } from "./cumulative-part.js"

/** A line that is accepted in parts, and which of the parts was taken out again. */
const story = fc
  .record({
    total: fc.bigInt({ min: 0n, max: 10n ** 10n }).map(rupiah),
    parts: fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 8 }),
    out: fc.nat({ max: 7 }),
  })
  .map(({ total, parts, out }) => ({
    total,
    linePieces: parts.reduce((sum, pieces) => sum + pieces, 0),
    steps: parts.map((pieces, at) => ({
      before: parts.slice(0, at).reduce((sum, part) => sum + part, 0),
      pieces,
    })),
    out: out % parts.length,
  }))

describe("the parts of a line", () => {
  it("close exactly while they follow one another, and when the last one is taken out", () => {
    fc.assert(
      fc.property(story, ({ total, linePieces, steps }) => {
        expect(closesExactly({ total, linePieces, steps })).toBe(true)
        expect(closesExactly({ total, linePieces, steps: steps.slice(0, -1) })).toBe(true)
      }),
    )
  })

  it("close to the total with what follows, whenever they are said to close exactly", () => {
    fc.assert(
      fc.property(story, ({ total, linePieces, steps, out }) => {
        const rest = steps.filter((_, at) => at !== out)
        if (!closesExactly({ total, linePieces, steps: rest })) return
        const before = rest.reduce((sum, { pieces }) => sum + pieces, 0)
        const part = (from: number, pieces: number): bigint =>
          cumulativePart({ total, linePieces, before: from, after: from + pieces })
        const brought = rest.reduce((sum, step) => sum + part(step.before, step.pieces), 0n)
        expect(brought + part(before, linePieces - before)).toBe(total)
      }),
    )
  })

  it("do not where one in the middle was taken out of what rounds", () => {
    const line = { total: rupiah(100n), linePieces: 3 }
    expect(closesExactly({ ...line, steps: [{ before: 1, pieces: 1 }] })).toBe(false)
    expect(closesExactly({ ...line, steps: [{ before: 2, pieces: 1 }] })).toBe(true)
    const whole = { total: rupiah(300n), linePieces: 3 }
    expect(closesExactly({ ...whole, steps: [{ before: 1, pieces: 1 }] })).toBe(true)
  })
})
