import { describe, expect, it } from "vitest"
import { createSingleFlight } from "./single-flight.ts"

describe("one piece of work per key at a time", () => {
  it("gives twins the same outcome and works once", async () => {
    const once = createSingleFlight<number>()
    let runs = 0
    const work = async (): Promise<number> => (runs += 1)
    expect(await Promise.all([once("cart", work), once("cart", work)])).toEqual([1, 1])
  })

  it("works for another key, and again when the first is done", async () => {
    const once = createSingleFlight<number>()
    let runs = 0
    const work = async (): Promise<number> => (runs += 1)
    expect(await Promise.all([once("a", work), once("b", work)])).toEqual([1, 2])
    expect(await once("a", work)).toBe(3)
  })

  it("lets both twins see a failure, and forgets it", async () => {
    const once = createSingleFlight<string>()
    const fail = async (): Promise<string> => Promise.reject(new Error("down"))
    const twins = await Promise.allSettled([once("a", fail), once("a", fail)])
    expect(twins.map(({ status }) => status)).toEqual(["rejected", "rejected"])
    expect(await once("a", async () => "up")).toBe("up")
  })
})
