import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { createBuyer, hidden, startPortal } from "./app.ts"
import { startFakePartner, type FakePartner } from "./fake-partner.ts"

const START_MS = 120_000
const SHEET = "sku;jumlah;ukuran\nHEM-CPD;24;M"
const press = (name: string): string => JSON.stringify({ do: name })

let server: FakePartner
let portal: { url: string; stop: () => void }
let buyer: ReturnType<typeof createBuyer>
let numbers = 0

beforeAll(async () => {
  server = await startFakePartner()
  portal = await startPortal(server.url)
  buyer = createBuyer(portal.url)
  await buyer("/masuk", { email: "ratih@contoh.example", password: "rahasia" })
}, START_MS)

afterAll(async () => {
  portal?.stop()
  await server?.close()
})

beforeEach(() => server.orders.clear())

/** A pasted sheet is a draft with a PO number; its page is the one of both tabs. */
async function draftWith(poNumber = `PO-${(numbers += 1)}`) {
  const { location: path } = await buyer("/pesanan-baru", { text: SHEET })
  const save = async (fields: Record<string, string>, button = "check") =>
    buyer(path, { version: hidden((await buyer(path)).html, "version"), do: press(button), ...fields })
  await save({ poNumber })
  return { path, poNumber, save, review: `${path}/periksa` }
}
const shown = async (review: string) => ({ shown: hidden((await buyer(review)).html, "shown") })

describe("the portal", () => {
  it("orders by the button of the review and by nothing before it", async () => {
    const { path, poNumber, save, review } = await draftWith()
    const entered = await buyer(path, { version: "2", "r2.pieces": "240", poNumber })
    expect(entered.location).toBe(path)
    expect((await save({}, "place")).location).toBe(path)
    expect((await save({ "r2.pieces": "24" }, "review")).location).toBe(review)
    expect(server.orders.size).toBe(0)
    const { html } = await buyer(review)
    const payable = "6.073.920"
    for (const said of [poNumber, "Jalan Contoh 1", "7 hari kerja", "5.472.000", "601.920", payable]) {
      expect(html, said).toContain(said)
    }
    const sent = await buyer(review, await shown(review))
    expect(sent.location).toMatch(/^\/pesanan\/bulk_1\?baru=1$/)
  })

  it("orders once of a form sent twice, and shows both the one order", async () => {
    const { review } = await draftWith()
    const form = await shown(review)
    const twins = await Promise.all([buyer(review, form), buyer(review, form)])
    expect(twins.map(({ location }) => location)).toEqual(Array(2).fill("/pesanan/bulk_1?baru=1"))
    expect(server.orders.size).toBe(1)
  })

  it("asks again with old and new when the other tab reached another tier", async () => {
    const { save, review } = await draftWith()
    const form = await shown(review)
    await save({ "r2.pieces": "240" })
    const told = await buyer(review, form)
    expect(told.status).toBe(409)
    for (const said of ["24 × Rp", "240 × Rp", "6.073.920", "57.276.000"]) {
      expect(told.html, said).toContain(said)
    }
    expect(server.orders.size).toBe(0)
    const agreed = { shown: hidden(told.html, "shown") }
    expect((await buyer(review, agreed)).location).toContain("baru=1")
    expect([...server.orders.values()]).toMatchObject([{ pieces: 240 }])
  })

  it("asks again when only a price changed", async () => {
    const { review } = await draftWith()
    const form = await shown(review)
    server.raise(1_000)
    const told = await buyer(review, form)
    server.raise(-1_000)
    expect(told.status).toBe(409)
    expect(told.html).toContain("229.000")
    expect(server.orders.size).toBe(0)
  })

  it("keeps the typing of a tab that is behind, and saves it only when asked again", async () => {
    const { path, poNumber, save } = await draftWith()
    const behind = hidden((await buyer(path)).html, "version")
    await save({ "r2.pieces": "48" })
    const late = { version: behind, do: press("check"), note: "ke gudang", poNumber }
    const told = await buyer(path, late)
    expect(told.status).toBe(409)
    expect(told.html).toContain("Rancangan ini diubah di tab lain")
    expect(told.html).toContain("ke gudang")
    expect((await buyer(path)).html).not.toContain("ke gudang")
    await buyer(path, { ...late, version: hidden(told.html, "version") })
    const now = (await buyer(path)).html
    expect(now).toContain("ke gudang")
    expect(now).toContain('value="48"')
  })

  it("never answers a tab that is behind with another PO's success", async () => {
    const { path, review, save } = await draftWith("PO-SATU")
    const [version, form] = [hidden((await buyer(path)).html, "version"), await shown(review)]
    await save({ poNumber: "PO-DUA" })
    await buyer(review, await shown(review))
    const late = await buyer(review, form)
    expect([late.status, late.location]).toEqual([409, ""])
    expect(late.html).toContain("sudah terkirim sebagai PO PO-DUA")
    const typed = await buyer(path, { version, do: press("review"), poNumber: "PO-TIGA" })
    expect([typed.status, typed.location]).toEqual([409, ""])
    expect(typed.html).toContain("PO-TIGA")
    const copied = await buyer(path, { version, do: press("copy"), note: "lagi" })
    expect((await buyer(copied.location)).html).toContain("lagi")
    expect(server.orders.size).toBe(1)
  })

  it("saves what is typed by itself, over the version of the page and no other", async () => {
    const { path } = await draftWith()
    const version = hidden((await buyer(path)).html, "version")
    const first = await buyer(`${path}/simpan`, { version, note: "satu" })
    expect(JSON.parse(first.html)).toEqual({ version: Number(version) + 1 })
    expect((await buyer(`${path}/simpan`, { version, note: "dua" })).status).toBe(409)
    expect((await buyer(path)).html).toContain("satu")
  })

  it("takes a discarded draft back", async () => {
    const { path, poNumber } = await draftWith()
    const { location } = await buyer(`${path}/buang`, { do: "" })
    const overview = await buyer(location)
    expect(overview.html).toContain("Rancangan dibuang")
    expect(overview.html).not.toContain(`Buang rancangan ${poNumber}`)
    await buyer(`${path}/buang`, { kembali: "1" })
    expect((await buyer("/")).html).toContain(`Buang rancangan ${poNumber}`)
  })

  it("reviews no draft that cannot be ordered yet, and says why", async () => {
    const { review } = await draftWith("")
    const { location } = await buyer(review)
    expect(location).toMatch(/\?periksa=1$/)
    expect((await buyer(location)).html).toContain("Isi nomor PO.")
  })
})
