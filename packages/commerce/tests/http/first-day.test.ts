import { Modules } from "@medusajs/framework/utils"
import { createUserAccountWorkflow } from "@medusajs/medusa/core-flows"
import {
  catalogueProductResponse, cooperativeSettingsResponse, handoverResponse, memberResponse,
  partnerProfile, refusal, registeredPartnerResponse, registeredPartnersResponse, setupResponse,
  STAFF_ROLES, staffMeResponse, uploadedResponse, workSpecificationResponse,
} from "@sentra/contracts"
import {
  createTestDatabase, startServer, type RunningSite, type TestDatabase,
} from "@sentra/testing"
import { startContainer, type TestContainer } from "@sentra/testing/container"
import sharp from "sharp"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { publishableKeyOf, signIn, tokenOf, type Caller } from "./support/people.js"
import { idIn, shopperAt, type Shopper } from "./support/shopper.js"

/** The password of every demo person, so that the same helper signs these people in. */
const PASSWORD = "kain-gending-2026"
const STAFF = "ketua@kenanga.example"

const SETTINGS = {
  legalName: "Koperasi Kenanga (contoh)", brand: "Kenanga", address: "Jalan Contoh 5, Lasem",
  npwp16: null, pkpSince: null, bankName: "Bank Contoh", bankAccountNumber: "9900000300001",
  bankAccountHolder: "Koperasi Kenanga", holdDays: 3, policyVersion: "RAT-2026-01",
  payoutDays: [25, 10, 10], primaryColor: "#20676e", accentColor: "#7b4a22",
  origin: {
    name: "Rumah Kenanga", address1: "Jalan Contoh 5", city: "Lasem", province: "Jawa Tengah",
    postalCode: "59271",
  },
  parcelFee: "20000",
}
const MEMBER = {
  memberNumber: "K01", name: "Rini Contoh", workshop: "Sanggar Rini", village: "Babagan",
  district: "Lasem", city: "Kabupaten Rembang", province: "Jawa Tengah", joinedOn: "2024-02-01",
  phone: null, email: "rini@kenanga.example", bankName: "Bank Contoh",
  bankAccountNumber: "9900000300002", bankAccountHolder: "Rini Contoh", storyId: "", storyEn: "",
  skills: [{ craft: "tulis", weeklyMinutes: 2400, grade: "A" }],
}
const PARTNER = {
  code: "M1", name: "PT Mitra Contoh", npwp16: "0000000000000301", nitku22: null,
  address: "Jalan Contoh 9, Semarang", downPaymentBasisPoints: 4000, netDays: 30, taxCollector: false,
}
const PERSON = {
  role: "requester", firstName: "Dewi", lastName: "Contoh", email: "Dewi@mitra.example",
}

let database: TestDatabase
let medusa: TestContainer
let server: RunningSite
let key: string
let staff: Caller
let shopper: Shopper

/** The first person of the staff, as an accepted invitation leaves her. */
async function joinStaff(): Promise<void> {
  const { container } = medusa
  await setPasswordOf(STAFF)
  const [identity] = await container
    .resolve(Modules.AUTH)
    .listProviderIdentities({ entity_id: STAFF, provider: "emailpass" })
  await createUserAccountWorkflow(container).run({
    input: {
      authIdentityId: identity?.auth_identity_id ?? "",
      userData: { email: STAFF, first_name: "Ketua" },
    },
  })
}

/** A person gets her own password: registering gives one, and otherwise it is replaced. */
async function setPasswordOf(email: string): Promise<void> {
  const auth = medusa.container.resolve(Modules.AUTH)
  const { success } = await auth.register("emailpass", { body: { email, password: PASSWORD } })
  if (!success) await auth.updateProvider("emailpass", { entity_id: email, password: PASSWORD })
}

beforeAll(async () => {
  database = await createTestDatabase({ template: "migrated" })
  medusa = await startContainer(database.url)
  server = await startServer({ databaseUrl: database.url })
  await joinStaff()
  key = await publishableKeyOf(database)
  staff = await signIn(server, key, "user", STAFF)
  await takeRoles()
  shopper = shopperAt(server, key)
}, 600_000)

afterAll(async () => {
  await medusa?.stop()
  await server?.stop()
  await database?.drop()
})

/** While nobody holds a role, which is a step of its own, whoever is in gives the first ones. */
async function takeRoles(): Promise<void> {
  expect(await missing()).toContain("staff")
  const { me } = staffMeResponse.parse((await staff("GET", "/admin/staff/me")).body)
  const roles = STAFF_ROLES.filter((role) => role !== "auditor")
  const path = `/admin/staff/people/${me.userId}/roles`
  expect((await staff("POST", path, { roles, reason: "Hari pertama" })).status).toBe(200)
}

const missing = async () => {
  const { steps } = setupResponse.parse((await staff("GET", "/admin/setup")).body)
  return steps.filter(({ done }) => !done).map(({ step }) => step)
}
const said = async (path: string, body: object) => {
  const answer = await staff("POST", path, body)
  expect(answer.status).toBe(200)
  return answer.body
}
const refusedAt = async (path: string, body: object) => {
  const answer = await staff("POST", path, body)
  expect(answer.status).toBeGreaterThanOrEqual(400)
  const { field, sentence } = refusal.parse(answer.body)
  expect(sentence).toBeDefined()
  return [answer.status, field]
}

describe("A cooperative's first day", () => {
  it("begins with nothing but the first of the staff, and says so", async () => {
    expect(await missing()).toEqual([
      "cooperative", "shipping", "member", "product", "picture", "specification", "stock",
      "partner",
    ])
    const empty = cooperativeSettingsResponse.parse((await staff("GET", "/admin/cooperative")).body)
    expect(empty).toEqual({ cooperative: null, ships: false })
  })

  it("takes no settings that cannot be true", async () => {
    const wrong = (change: object) => refusedAt("/admin/cooperative", { ...SETTINGS, ...change })
    expect(await wrong({ primaryColor: "red;}" })).toEqual([400, "primaryColor"])
    expect(await wrong({ pkpSince: "2026-01-01" })).toEqual([400, "npwp16"])
    expect(await wrong({ payoutDays: [31] })).toEqual([400, "payoutDays.0"])
    expect(await missing()).toContain("cooperative")
  })

  it("makes the shop when the cooperative says who it is, and nothing twice", async () => {
    for (const brand of ["Kenanga", "Kenanga Lasem"]) {
      const body = await said("/admin/cooperative", { ...SETTINGS, brand })
      const { cooperative, ships } = cooperativeSettingsResponse.parse(body)
      expect(cooperative).toMatchObject({ brand, payoutDays: [10, 25], origin: SETTINGS.origin })
      expect(ships).toBe(true)
    }
    const [made] = await database.query(
      `select (select count(*)::int from region where deleted_at is null) as regions,
         (select count(*)::int from stock_location where deleted_at is null) as places,
         (select count(*)::int from shipping_option where deleted_at is null) as ways,
         (select count(*)::int from product_category where deleted_at is null) as shelves`,
    )
    expect(made).toEqual({ regions: 1, places: 1, ways: 1, shelves: 4 })
  })

  it("takes a member in once, with a login that waits for her own password", async () => {
    const { member } = memberResponse.parse(await said("/admin/artisans", MEMBER))
    expect(member.memberNumber).toBe("K01")
    const again = memberResponse.parse(await said("/admin/artisans", MEMBER))
    expect(again.member.id).toBe(member.id)
    const other = { ...MEMBER, name: "Orang Lain", email: null }
    expect(await refusedAt("/admin/artisans", other)).toEqual([409, "memberNumber"])
    const shared = { ...MEMBER, memberNumber: "K02" }
    expect(await refusedAt("/admin/artisans", shared)).toEqual([409, "email"])
    expect((await database.query("select 1 from artisan")).length).toBe(1)
    await setPasswordOf(MEMBER.email)
    const rini = await signIn(server, key, "artisan", MEMBER.email)
    expect((await rini("GET", "/artisans/me")).status).toBe(200)
  })

  it("takes a partner in with a person who signs in to the portal", async () => {
    const { partner } = registeredPartnerResponse.parse(
      await said("/admin/partner-terms", PARTNER),
    )
    expect(await refusedAt("/admin/partner-terms", { ...PARTNER, name: "Lain" }))
      .toEqual([409, "code"])
    const people = `/admin/partner-terms/${partner.partnerId}/people`
    await said(people, PERSON)
    await said(people, PERSON)
    expect(await refusedAt(people, { ...PERSON, role: "finance" })).toEqual([409, "email"])
    const { partners } = registeredPartnersResponse.parse(
      (await staff("GET", "/admin/partner-terms")).body,
    )
    expect(partners.map(({ people: found }) => found.length)).toEqual([1])
    await setPasswordOf("dewi@mitra.example")
    const dewi = await signIn(server, key, "customer", "dewi@mitra.example")
    const { user } = partnerProfile.parse((await dewi("GET", "/store/partners/me")).body)
    expect(user).toEqual({ name: "Dewi Contoh", email: "dewi@mitra.example", role: "requester" })
  })

  it("changes a partner's terms for orders to come, but never its code", async () => {
    const { partners } = registeredPartnersResponse.parse(
      (await staff("GET", "/admin/partner-terms")).body,
    )
    const path = `/admin/partner-terms/${partners[0]?.partnerId}`
    const changed = registeredPartnerResponse.parse(await said(path, { ...PARTNER, netDays: 14 }))
    expect(changed.partner.netDays).toBe(14)
    expect(await refusedAt(path, { ...PARTNER, code: "M9" })).toEqual([409, "code"])
    expect(await refusedAt("/admin/partner-terms/par_unknown", PARTNER)).toEqual([404, undefined])
  })

  it("sells a product as soon as its work is specified and a lot is on the shelf", async () => {
    const category = await idOf("select id from product_category where handle = 'kain'")
    const product = idIn(
      await said("/admin/products", productIn([{ id: category }], await uploadedImages())),
      "product",
    )
    const path = `/admin/products/${product}/work-specification`
    const work = {
      craft: "tulis", standardMinutes: 600, minimumLotPieces: 1, minimumGrade: "B",
      leadDays: 10, artisanShareBasisPoints: 7000,
    }
    expect(await refusedAt(path, { ...work, craft: "menganyam_awan" })).toEqual([400, "craft"])
    const { specification } = workSpecificationResponse.parse(await said(path, work))
    expect(specification).toEqual({ ...work, kit: null })
    const variantId = await idOf("select id from product_variant where sku = 'KN-01'")
    const artisanId = await idOf("select id from artisan where member_number = 'K01'")
    handoverResponse.parse(await said("/admin/production/handovers", {
      key: "first-day-1", artisanId, variantId, accepted: 3, rework: 0, rejected: 0, grade: "A",
    }))
    const page = await shopper.ask("GET", "/store/catalogue/kain-kenanga")
    const shown = catalogueProductResponse.parse(page.body).product
    expect([shown.sku, shown.availablePieces, shown.price]).toEqual(["KN-01", 3, "250000"])
    expect(shown.pictures.map(({ width, height }) => [width, height])).toEqual([[400, 500]])
    const cartId = await shopper.fillCart("tamu@contoh.example", [{ variantId, pieces: 2 }])
    expect((await shopper.order(cartId)).status).toBe(200)
    expect(await missing()).toEqual([])
  })

  it("says which shelf a product lacks before it is written how it is made", async () => {
    const product = idIn(
      await said("/admin/products", { ...productIn([]), title: "Tas", handle: "tas" }),
      "product",
    )
    const work = {
      craft: "tulis", standardMinutes: 60, minimumLotPieces: 1, minimumGrade: "B",
      leadDays: 5, artisanShareBasisPoints: 7000,
    }
    const path = `/admin/products/${product}/work-specification`
    expect(await refusedAt(path, work)).toEqual([400, "categories"])
  })
})

const idOf = async (sql: string): Promise<string> => String((await database.query(sql))[0]?.["id"])

/** The first picture of the house, uploaded as the Admin does. */
async function uploadedImages() {
  const background = "#20676e"
  const photograph = await sharp({ create: { width: 400, height: 500, channels: 3, background } })
    .png()
    .toBuffer()
  const form = new FormData()
  form.set("files", new File([new Uint8Array(photograph)], "kain.png"))
  const answer = await fetch(`${server.url}/admin/uploads`, {
    method: "POST",
    headers: { authorization: `Bearer ${await tokenOf(server, "user", STAFF)}` },
    body: form,
  })
  return uploadedResponse.parse(await answer.json()).files.map(({ url }) => ({ url }))
}

/** As Medusa's own page sends it. */
const productIn = (categories: { id: string }[], images: { url: string }[] = []) => ({
  title: "Kain Kenanga",
  handle: "kain-kenanga",
  status: "published",
  images,
  categories,
  options: [{ title: "Ukuran", values: ["Satu ukuran"] }],
  variants: [
    {
      title: "Satu ukuran",
      sku: categories.length > 0 ? "KN-01" : "TAS-01",
      manage_inventory: true,
      options: { Ukuran: "Satu ukuran" },
      prices: [{ currency_code: "idr", amount: 250_000 }],
    },
  ],
})
