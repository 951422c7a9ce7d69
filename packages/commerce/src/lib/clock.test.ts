import { afterEach, describe, expect, it, vi } from "vitest"
import { jakartaDay, now } from "./clock.js"

afterEach(() => vi.unstubAllEnvs())

const DAY_MILLISECONDS = 24 * 60 * 60 * 1_000

describe("The clock", () => {
  it("is ahead by what a test says, and by nothing anywhere else", () => {
    const today = jakartaDay(now())
    vi.stubEnv("SENTRA_CLOCK_AHEAD_MILLISECONDS", String(2 * DAY_MILLISECONDS))
    expect(jakartaDay(now()) > today).toBe(true)
    vi.stubEnv("NODE_ENV", "production")
    expect(now().getTime() - Date.now()).toBeLessThan(DAY_MILLISECONDS)
  })
})
