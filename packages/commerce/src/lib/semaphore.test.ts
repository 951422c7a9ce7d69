import { describe, expect, it } from "vitest"
import { semaphore } from "./semaphore.js"

/** Work that ends when it is told to. */
function held() {
  let end = (): void => undefined
  const ended = new Promise<void>((resolve) => (end = resolve))
  return { ended, end }
}

describe("A semaphore of two", () => {
  it("lets two in, and the third when one has left", async () => {
    const place = semaphore(2)
    const begun: string[] = []
    const works = ["a", "b", "c"].map((name) => ({ name, ...held() }))
    const done = works.map(({ name, ended }) =>
      place(() => {
        begun.push(name)
        return ended
      }),
    )
    await Promise.resolve()
    expect(begun).toEqual(["a", "b"])
    works[1]?.end()
    await done[1]
    expect(begun).toEqual(["a", "b", "c"])
    works[0]?.end()
    works[2]?.end()
    await Promise.all(done)
  })

  it("frees the place of work that failed", async () => {
    const place = semaphore(1)
    await expect(place(() => Promise.reject(new Error("no")))).rejects.toThrow("no")
    expect(await place(() => Promise.resolve("next"))).toBe("next")
  })
})
