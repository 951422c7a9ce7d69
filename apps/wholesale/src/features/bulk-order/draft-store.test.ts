import { mkdtemp, readdir, rm, utimes } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { newDraft, type Draft } from "./draft.ts"
import { createDraftStore, newDraftId } from "./draft-store.server.ts"

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sentra-drafts-"))
})
afterEach(() => rm(folder, { recursive: true }))

const draftOf = (poNumber: string): Draft => ({
  ...newDraft({ rows: [], notices: [] }, { id: newDraftId(), now: new Date() }),
  poNumber,
})

describe("the store of drafts", () => {
  it("gives a draft back to its owner, and to nobody else", async () => {
    const store = createDraftStore(folder)
    const draft = draftOf("4500")
    await store.save("ratri@p1.example", draft)
    expect(await store.load("ratri@p1.example", draft.id)).toEqual(draft)
    expect(await store.load("dewi@p2.example", draft.id)).toBeUndefined()
    expect(await store.unsent("dewi@p2.example")).toEqual([])
  })

  it("has no draft under a name that is none of its own", async () => {
    const store = createDraftStore(folder)
    for (const id of ["", "../../etc/passwd", "x".repeat(32), newDraftId()]) {
      expect(await store.load("ratri@p1.example", id)).toBeUndefined()
    }
  })

  it("keeps the last of two saves whole, whichever comes first", async () => {
    const store = createDraftStore(folder)
    const draft = draftOf("1")
    const numbers = Array.from({ length: 20 }, (_, at) => `${at}`)
    await Promise.all(
      numbers.map((poNumber) => store.save("ratri@p1.example", { ...draft, poNumber })),
    )
    const found = await store.load("ratri@p1.example", draft.id)
    expect(numbers).toContain(found?.poNumber)
    const [own = ""] = await readdir(folder)
    expect(await readdir(join(folder, own))).toEqual([`${draft.id}.json`])
  })

  it("lists what was not sent and forgets what nobody touched for two months", async () => {
    const store = createDraftStore(folder)
    const [open, sent, old] = [draftOf("open"), draftOf("sent"), draftOf("old")]
    await store.save("ratri@p1.example", open)
    await store.save("ratri@p1.example", { ...sent, placedAs: "bulk_1" })
    await store.save("ratri@p1.example", old)
    const [own = ""] = await readdir(folder)
    const longAgo = new Date(Date.now() - 61 * 24 * 60 * 60 * 1_000)
    await utimes(join(folder, own, `${old.id}.json`), longAgo, longAgo)
    expect(await store.unsent("ratri@p1.example")).toEqual([open])
    expect(await store.load("ratri@p1.example", old.id)).toBeUndefined()
    await store.discard("ratri@p1.example", open.id)
    expect(await store.unsent("ratri@p1.example")).toEqual([])
  })
})
