import { describe, expect, it } from "vitest"
import { createFreshCache } from "./fresh-cache.ts"

/** A cache over a source whose answers the test hands out, on a clock the test moves. */
function stage(entriesMax = 10) {
  let clock = 0
  const asked: {
    key: string
    answer: (value: string | undefined) => void
    fail: (why: Error) => void
  }[] = []
  const failures: unknown[] = []
  const cache = createFreshCache<string | undefined>({
    freshMs: 2_000,
    staleMs: 5_000,
    entriesMax,
    now: () => clock,
    onRefreshFailure: (failure) => failures.push(failure),
    load: (key) =>
      new Promise((answer, fail) => {
        asked.push({ key, answer, fail })
      }),
  })
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
  }
  return { cache, asked, failures, settle, wait: (ms: number) => (clock += ms) }
}

describe("the short memory of the shop", () => {
  it("asks once for many readers who come at the same time", async () => {
    const { cache, asked } = stage()
    const readers = [cache.get("a"), cache.get("a"), cache.get("a")]
    asked[0]?.answer("cloth")
    expect(await Promise.all(readers)).toEqual(["cloth", "cloth", "cloth"])
    expect(asked).toHaveLength(1)
  })

  it("serves a fresh answer without asking again", async () => {
    const { cache, asked, wait } = stage()
    const first = cache.get("a")
    asked[0]?.answer("cloth")
    await first
    wait(2_000)
    expect(await cache.get("a")).toBe("cloth")
    expect(asked).toHaveLength(1)
  })

  it("serves a stale answer at once and refreshes behind it, once", async () => {
    const { cache, asked, wait, settle } = stage()
    const first = cache.get("a")
    asked[0]?.answer("old")
    await first
    wait(3_000)
    expect(await Promise.all([cache.get("a"), cache.get("a")])).toEqual(["old", "old"])
    expect(asked).toHaveLength(2)
    asked[1]?.answer("new")
    await settle()
    expect(await cache.get("a")).toBe("new")
  })

  it("never serves an answer older than its limit: the reader waits for the new one", async () => {
    const { cache, asked, wait } = stage()
    const first = cache.get("a")
    asked[0]?.answer("old")
    await first
    wait(5_001)
    const late = cache.get("a")
    asked[1]?.answer("new")
    expect(await late).toBe("new")
  })

  it("counts the age from the question, not from a slow answer", async () => {
    const { cache, asked, wait } = stage()
    const first = cache.get("a")
    wait(5_001)
    asked[0]?.answer("slow")
    await first
    void cache.get("a").catch(() => undefined)
    expect(asked).toHaveLength(2)
  })

  it("does not keep a refusal: those who wait see it, the next reader asks anew", async () => {
    const { cache, asked } = stage()
    const first = cache.get("a")
    const twin = cache.get("a")
    asked[0]?.fail(new Error("down"))
    await expect(first).rejects.toThrow("down")
    await expect(twin).rejects.toThrow("down")
    const second = cache.get("a")
    asked[1]?.answer("up")
    expect(await second).toBe("up")
  })

  it("keeps the valid answer when a refresh behind it fails, and reports the failure", async () => {
    const { cache, asked, failures, wait, settle } = stage()
    const first = cache.get("a")
    asked[0]?.answer("old")
    await first
    wait(3_000)
    await cache.get("a")
    asked[1]?.fail(new Error("down"))
    await settle()
    expect(failures).toEqual([new Error("down")])
    expect(await cache.get("a")).toBe("old")
  })

  it("does not remember that something does not exist", async () => {
    const { cache, asked } = stage()
    const first = cache.get("unknown")
    asked[0]?.answer(undefined)
    expect(await first).toBeUndefined()
    void cache.get("unknown")
    expect(asked).toHaveLength(2)
  })

  it("holds no more entries than it may: the oldest goes first", async () => {
    const { cache, asked } = stage(2)
    for (const [index, key] of ["a", "b", "c"].entries()) {
      const reading = cache.get(key)
      asked[index]?.answer(key)
      await reading
    }
    await cache.get("c")
    await cache.get("b")
    void cache.get("a")
    expect(asked.map(({ key }) => key)).toEqual(["a", "b", "c", "a"])
  })
})
