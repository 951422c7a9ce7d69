import { describe, expect, it } from "vitest"
import { readDecline } from "./decline.ts"

const form = { key: "0f5b1c9e-key", pieces: "3", reason: "Bahan habis" }

describe("a decline", () => {
  it("is sent with its key when the pieces are in the member's hands", () => {
    expect(readDecline(form, 3)).toEqual({
      request: { key: "0f5b1c9e-key", pieces: 3, reason: "Bahan habis" },
    })
  })

  it("names the number when it is none, nothing, or more than is open", () => {
    for (const pieces of ["", "0", "4", "-1", "1.5", "tiga", "1e3"]) {
      expect(readDecline({ ...form, pieces }, 3)).toEqual({ problems: { pieces: true } })
    }
  })

  it("asks for a reason, and names both fields when both are wrong", () => {
    expect(readDecline({ ...form, reason: "" }, 3)).toEqual({ problems: { reason: true } })
    expect(readDecline({ ...form, pieces: "x", reason: "ya" }, 3)).toEqual({
      problems: { pieces: true, reason: true },
    })
  })
})
