import { describe, expect, it } from "vitest"
import { isAccountNews } from "./account-notice.ts"

const now = new Date("2026-11-24T03:00:00Z")

describe("A member whose bank account was changed", () => {
  it("is told for thirty days, and nobody else is", () => {
    expect(isAccountNews("2026-11-24T02:00:00Z", now)).toBe(true)
    expect(isAccountNews("2026-10-26T03:00:00Z", now)).toBe(true)
    expect(isAccountNews("2026-10-25T02:00:00Z", now)).toBe(false)
    expect(isAccountNews(null, now)).toBe(false)
  })
})
