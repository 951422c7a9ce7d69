import {
  catalogueProductResponse, catalogueResponse, refusal, staffPicturesResponse, uploadedResponse,
  type Picture,
} from "@sentra/contracts"
import {
  createTestDatabase, startServer, type RunningSite, type TestDatabase,
} from "@sentra/testing"
import sharp from "sharp"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { ADMIN_EMAIL, publishableKeyOf, signIn, tokenOf, type Caller } from "./support/people.js"
import { shopperAt, type Shopper } from "./support/shopper.js"

const HANDLE = "syal-batik-tulis-bayu"

let database: TestDatabase
let server: RunningSite
let staff: Caller
let token: string
let shopper: Shopper

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  server = await startServer({ databaseUrl: database.url })
  const key = await publishableKeyOf(database)
  staff = await signIn(server, key, "user", ADMIN_EMAIL)
  token = await tokenOf(server, "user", ADMIN_EMAIL)
  shopper = shopperAt(server, key)
}, 600_000)

afterAll(async () => {
  await server?.stop()
  await database?.drop()
})

/** A photograph as a phone leaves it: lying on its side, with a note of where it was taken. */
const photograph = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: "#7b4a22" } })
    .withExif({ IFD0: { Copyright: "home of the weaver", Orientation: "6" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

async function upload(...photographs: readonly Uint8Array[]) {
  const form = new FormData()
  for (const [index, bytes] of photographs.entries()) {
    form.append("files", new File([new Uint8Array(bytes)], `kain-${index}.jpg`))
  }
  const headers = { authorization: `Bearer ${token}` }
  const answer = await fetch(`${server.url}/admin/uploads`, { method: "POST", headers, body: form })
  return { status: answer.status, body: await answer.json() }
}

const urlsOf = (body: unknown) => uploadedResponse.parse(body).files.map(({ url }) => url)

async function shownProduct() {
  const page = await shopper.ask("GET", `/store/catalogue/${HANDLE}`)
  return catalogueProductResponse.parse(page.body).product
}

const fileOf = async (name: string) => {
  const answer = await fetch(`${server.url}/static/${name}`)
  return { type: answer.headers.get("content-type"), bytes: Buffer.from(await answer.arrayBuffer()) }
}

const widths = ({ sources }: Picture, type: string) =>
  sources.filter((source) => source.type === type).map(({ width }) => width)

describe("A picture of a product", () => {
  it("is drawn anew in sizes for every screen, upright, and tells nobody where it was taken", async () => {
    const { productId } = await shownProduct()
    const { body } = await upload(await photograph(2000, 1000))
    const images = urlsOf(body).map((url) => ({ url }))
    expect((await staff("POST", `/admin/products/${productId}`, { images })).status).toBe(200)
    const { pictures: [picture] } = await shownProduct()
    expect([picture?.width, picture?.height]).toEqual([1000, 2000])
    for (const type of ["image/avif", "image/webp"]) {
      expect(picture && widths(picture, type)).toEqual([160, 320, 640, 960, 1000])
    }
    expect(picture?.blur.length).toBeLessThan(600)
    for (const source of picture?.sources ?? []) {
      const { type, bytes } = await fileOf(source.file)
      expect(type).toBe(source.type)
      const seen = await sharp(bytes).metadata()
      expect([seen.width, seen.height]).toEqual([source.width, source.width * 2])
      expect([seen.exif, seen.orientation]).toEqual([undefined, undefined])
      expect(bytes.includes("home of the weaver")).toBe(false)
    }
  })

  it("is called as its product, until staff say what is to be seen", async () => {
    const { productId, title, pictures: [before] } = await shownProduct()
    expect(before?.alt).toEqual(title)
    const path = `/admin/products/${productId}/pictures`
    const { pictures: [known] } = staffPicturesResponse.parse((await staff("GET", path)).body)
    const words = { url: known?.url ?? "", altId: "Syal di jendela", altEn: "A scarf in a window" }
    expect((await staff("POST", path, { pictures: [words] })).status).toBe(200)
    const { pictures: [after] } = await shownProduct()
    expect(after?.alt).toEqual({ id: "Syal di jendela", en: "A scarf in a window" })
    const foreign = await staff("POST", path, { pictures: [{ ...words, url: "/static/x.webp" }] })
    expect([foreign.status, refusal.parse(foreign.body).sentence?.en]).toEqual(
      [404, expect.stringContaining("Reload")],
    )
    expect((await staff("POST", path, { pictures: [{ ...words, altId: "x".repeat(301) }] })).status)
      .toBe(400)
  })

  it("leaves nothing behind when one file among several is none", async () => {
    const rows = () => database.query("select count(*)::int as kept from picture")
    const before = await rows()
    const damaged = (await photograph(400, 400)).subarray(0, 300)
    const { status, body } = await upload(await photograph(400, 400), damaged)
    expect([status, refusal.parse(body).field]).toEqual([400, "files"])
    expect(await rows()).toEqual(before)
  })

  it("is not shown from an address that is not the house's own", async () => {
    const { productId } = await shownProduct()
    const images = [{ url: "https://elsewhere.example/kain.jpg" }]
    await staff("POST", `/admin/products/${productId}`, { images })
    expect((await shownProduct()).pictures).toEqual([])
    const listed = await staff("GET", `/admin/products/${productId}/pictures`)
    expect(staffPicturesResponse.parse(listed.body)).toEqual({ pictures: [], elsewhere: 1 })
  })

  it("belongs to every product of the demo, by the same upload", async () => {
    const page = await shopper.ask("GET", "/store/catalogue")
    const { products } = catalogueResponse.parse(page.body)
    const others = products.filter(({ handle }) => handle !== HANDLE)
    expect(others.length).toBeGreaterThan(20)
    for (const { pictures: [front, detail] } of others) {
      expect(front && widths(front, "image/avif")).toEqual([160, 320, 640, 800])
      expect(detail?.alt.en).toContain("close up")
    }
  })
})
