import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createBuyer, startPortal } from "./app.ts"
import { startFakePartner, type FakePartner } from "./fake-partner.ts"

let server: FakePartner
let portal: { url: string; stop: () => void }

beforeAll(async () => {
  server = await startFakePartner()
  portal = await startPortal(server.url)
}, 120_000)

afterAll(async () => {
  portal?.stop()
  await server?.close()
})

const typed = { email: "ratih@contoh.example", password: "rahasia" }

describe("the way into the portal", () => {
  it("leads to the sign-in, and from there back to the page that was asked for", async () => {
    const buyer = createBuyer(portal.url)
    const { location } = await buyer("/pesanan-baru?x=1")
    expect(location).toBe("/masuk?ke=%2Fpesanan-baru%3Fx%3D1")
    expect((await buyer(location)).html).toContain('value="/pesanan-baru?x=1"')
    expect((await buyer("/masuk", { ...typed, goTo: "/pesanan-baru" })).location).toBe("/pesanan-baru")
    expect((await buyer("/")).html).toContain("Ratih")
  })

  it("bears the name that the cooperative gives itself, before and behind the door", async () => {
    const buyer = createBuyer(portal.url)
    const door = await buyer("/masuk")
    expect(door.html).toContain("<title>Masuk · Kenanga untuk perusahaan</title>")
    expect(door.html).toContain("<h1>Kenanga</h1>")
    await buyer("/masuk", typed)
    expect((await buyer("/")).html).toMatch(/class="display"[^>]*>Kenanga</)
  })

  it("asks for what was left empty, in the language that was chosen", async () => {
    const buyer = createBuyer(portal.url)
    const empty = await buyer("/masuk", { email: "", password: "" })
    expect([empty.status, empty.html]).toEqual([400, expect.stringContaining("Isi surel")])
    expect((await buyer("/bahasa", { language: "en", back: "/sandi-baru" })).location).toBe("/sandi-baru")
    expect((await buyer("/sandi-baru")).html).toContain("Make a new password")
    const asked = await buyer("/sandi-baru", { way: "code", email: "a@b.example" })
    expect([asked.status, asked.html]).toEqual([400, expect.stringContaining("Fill in every box")])
  })

  it("changes the password of whoever is in, and leads out again by a form alone", async () => {
    const buyer = createBuyer(portal.url)
    expect((await buyer("/sandi")).location).toBe("/masuk?ke=%2Fsandi")
    await buyer("/masuk", typed)
    expect((await buyer("/sandi")).html).toContain("Ganti kata sandi")
    expect((await buyer("/sandi", { current: "rahasia", next: "" })).status).toBe(400)
    const changed = await buyer("/sandi", { current: "rahasia", next: "melati di pagar" })
    expect([changed.status, changed.html]).toEqual([200, expect.stringContaining("sudah diganti")])
    expect((await buyer("/keluar", {})).location).toBe("/masuk?keluar=1")
    expect((await buyer("/")).location).toBe("/masuk")
  })

  it("says what is not there, and what does not answer, with a way on", async () => {
    const buyer = createBuyer(portal.url)
    await buyer("/masuk", typed)
    const lost = await buyer("/tidak-ada")
    expect([lost.status, lost.html]).toEqual([404, expect.stringContaining("Ke Ringkasan")])
    const down = await buyer("/gangguan")
    expect([down.status, down.html]).toEqual([503, expect.stringContaining("Coba lagi")])
  })
})
