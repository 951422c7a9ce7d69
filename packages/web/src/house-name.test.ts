import { afterEach, describe, expect, it, vi } from "vitest"
import { houseNameOf } from "./house-name.js"

const MINUTE = 60_000

afterEach(() => vi.restoreAllMocks())

describe("the name of the house", () => {
  it("is what the settings say, asked for once a minute however many pages show it", async () => {
    let time = 0
    const load = vi.fn(async () => ({ brand: time < MINUTE ? "Kenanga" : "Kenanga Lasem" }))
    const houseName = houseNameOf(load, () => time)
    expect(await Promise.all([houseName(), houseName()])).toEqual(["Kenanga", "Kenanga"])
    expect(await houseName()).toBe("Kenanga")
    expect(load).toHaveBeenCalledTimes(1)
    time = MINUTE
    expect(await houseName()).toBe("Kenanga Lasem")
  })

  it("is missing before the cooperative has one, and is asked for again seconds later", async () => {
    const warned = vi.spyOn(console, "warn").mockImplementation(() => undefined)
    let time = 0
    const load = vi.fn<() => Promise<{ brand: string }>>().mockRejectedValue(new Error("nobody"))
    const houseName = houseNameOf(load, () => time)
    expect([await houseName(), await houseName()]).toEqual([undefined, undefined])
    expect(warned).toHaveBeenCalledTimes(1)
    load.mockResolvedValue({ brand: "Kenanga" })
    time = 5_000
    expect(await houseName()).toBe("Kenanga")
  })

  it("outlives a server that falls silent", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined)
    let time = 0
    const load = vi.fn().mockResolvedValueOnce({ brand: "Kenanga" }).mockRejectedValue("silent")
    const houseName = houseNameOf(load, () => time)
    await houseName()
    time = MINUTE
    expect(await houseName()).toBe("Kenanga")
  })
})
