import {
  STAFF_ROLES,
  refusal,
  staffActionsResponse,
  staffMeResponse,
  staffPeopleResponse,
  staffRolesResponse,
  type StaffAction,
  type StaffRole,
} from "@sentra/contracts"
import { createTestDatabase, type TestDatabase } from "@sentra/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { accessTo, listedRoutes, mayCall } from "../../src/api/access/access.js"
import { acceptInvitation } from "./support/invitation.js"
import { consequenceOf } from "../../src/api/consequences.js"
import { approve, waitingAbout } from "./support/payouts.js"
import {
  ADMIN_EMAIL,
  AUDITOR_EMAIL,
  CHAIR_EMAIL,
  HUB_EMAIL,
  publishableKeyOf,
  signIn,
  TREASURER_EMAIL,
  type Caller,
} from "./support/people.js"
import { serveAndList, type ServedRoutes } from "./support/served-routes.js"
import { idIn, until } from "./support/shopper.js"

let database: TestDatabase
let served: ServedRoutes
let as: (email: string) => Promise<Caller>
/** Somebody who holds this role alone. */
let only: Record<StaffRole, Caller>
let chair: Caller

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  served = await serveAndList(database.url)
  const key = await publishableKeyOf(database)
  as = (email) => signIn(served, key, "user", email)
  chair = await as(CHAIR_EMAIL)
  await giveRoles(HUB_EMAIL, "hub")
  only = {
    chair,
    treasurer: await as(TREASURER_EMAIL),
    hub: await as(HUB_EMAIL),
    sales: await newcomer("sales"),
    catalogue: await newcomer("catalogue"),
    auditor: await as(AUDITOR_EMAIL),
  }
}, 600_000)

afterAll(async () => {
  await served?.stop()
  await database?.drop()
})

const idOf = async (email: string): Promise<string> => {
  const [user] = await database.query(`select id from "user" where email = $1`, [email])
  return String(user?.["id"])
}

async function giveRoles(email: string, ...roles: StaffRole[]): Promise<void> {
  const path = `/admin/staff/people/${await idOf(email)}/roles`
  const { status, body } = await chair("POST", path, { roles, reason: "Tugas baru" })
  expect(status, JSON.stringify(body)).toBe(200)
}

/** Nobody of the demo holds this role alone: a copy of a person who does. */
async function newcomer(role: StaffRole): Promise<Caller> {
  const email = `${role}@gending.example`
  const invited = await chair("POST", "/admin/invites", { email })
  const [row] = await database.query("select token from invite where id = $1", [
    idIn(invited.body, "invite"),
  ])
  await acceptInvitation(served.url, String(row?.["token"]), email)
  await giveRoles(email, role)
  return as(email)
}

/** A path with an id that nobody has. */
const pathOf = (route: string): string =>
  (route.split(" ")[1] ?? "").replaceAll(/:\w+/g, "unknown_1")

/** Those with a star are Medusa's guards, not routes. */
const adminRoutes = (): string[] =>
  served.routes.filter((route) => /^(GET|POST|PUT|PATCH|DELETE) \/admin\/[^*]*$/.test(route))

describe("The table of roles and routes", () => {
  it("has a line for every route that the server has below /admin", () => {
    const listed = new Set(listedRoutes())
    expect(adminRoutes().filter((route) => !listed.has(route))).toEqual([])
  })

  it("has no line for a route that is nowhere, but those that Medusa keeps switched off", () => {
    const there = new Set(adminRoutes())
    const absent = listedRoutes().filter((route) => !there.has(route))
    expect(absent.filter((route) => !SWITCHED_OFF.some((part) => route.includes(part)))).toEqual([])
  })

  it("names each route once", () => {
    expect(listedRoutes().length).toBe(new Set(listedRoutes()).size)
  })

  it("finds for each route its own line, whatever else fits its path", () => {
    for (const route of listedRoutes()) {
      const [method = "", path = ""] = route.split(" ")
      expect(accessTo(method, path.replaceAll(/:\w+/g, "x_1"))?.route).toBe(route)
    }
  })

  it("lets the auditor change nothing", () => {
    const changing = listedRoutes().filter((route) => !route.startsWith("GET "))
    const open = changing.filter((route) => {
      const access = accessTo(...methodAndPath(route))
      return access !== undefined && mayCall(access, ["auditor"])
    })
    expect(open).toEqual(["POST /admin/invites/accept"])
  })
})

/** Medusa has these files, and serves them only with a feature of its own switched on. */
const SWITCHED_OFF = ["/rbac/", "/users/:id/roles", "/views/", "/layouts/", "/index/", "/plugins"]

const methodAndPath = (route: string): [string, string] => [route.split(" ")[0] ?? "", pathOf(route)]

describe("A person with one role", () => {
  it.each(STAFF_ROLES)("%s is refused every route that the role does not name", async (role) => {
    for (const route of adminRoutes()) {
      const [method, path] = methodAndPath(route)
      const access = accessTo(method, path)
      if (access && mayCall(access, [role])) continue
      const { status, body } = await only[role](method, path, method === "GET" ? undefined : {})
      const found = consequenceOf(method, path)
      const isClosed = found !== undefined && "closed" in found.consequence
      expect(status, `${role}: ${route}`).toBe(isClosed ? 409 : 403)
      const { sentence } = refusal.parse(body)
      expect(sentence?.id).not.toBe(sentence?.en)
    }
  })

  it.each(STAFF_ROLES)("%s may read every list that the role names", async (role) => {
    // What one subscribes to never ends.
    const lists = adminRoutes().filter((route) => /^GET [^:]+$/.test(route) && !/subscribe$/.test(route))
    for (const route of lists) {
      const access = accessTo(...methodAndPath(route))
      if (!access || !mayCall(access, [role])) continue
      const { status } = await only[role]("GET", pathOf(route))
      expect(status, `${role}: ${route}`).not.toBe(403)
    }
  })

  it("is told which areas are hers", async () => {
    const { me } = staffMeResponse.parse((await only.treasurer("GET", "/admin/staff/me")).body)
    expect(me.roles).toEqual(["treasurer"])
    expect(me.acts).toContain("payouts")
    expect(me.sees).not.toContain("log")
  })
})

describe("A role", () => {
  it("that was taken away is gone at once, whatever the token says", async () => {
    expect((await only.hub("GET", "/admin/production/handovers")).status).toBe(200)
    await giveRoles(HUB_EMAIL, "catalogue")
    expect((await only.hub("GET", "/admin/production/handovers")).status).toBe(403)
    await giveRoles(HUB_EMAIL, "hub")
    expect((await only.hub("GET", "/admin/production/handovers")).status).toBe(200)
  })

  it("is needed by whoever was invited", async () => {
    await giveRoles(HUB_EMAIL)
    expect((await only.hub("GET", "/admin/users/me")).status).toBe(200)
    const { status, body } = await only.hub("GET", "/admin/production/orders")
    expect(status).toBe(403)
    expect(refusal.parse(body).sentence?.en).toMatch(/no role/)
    await giveRoles(HUB_EMAIL, "hub")
  })

  it("of chair or treasurer is given by two", async () => {
    const path = `/admin/staff/people/${await idOf(HUB_EMAIL)}/roles`
    const wish = { roles: ["hub", "treasurer"], reason: "Menggantikan bendahara" }
    const asked = await chair("POST", path, wish)
    expect(staffRolesResponse.parse(asked.body)).toMatchObject({ waiting: true })
    const before = staffPeopleResponse.parse((await chair("GET", "/admin/staff/people")).body)
    expect(before.people.find(({ email }) => email === HUB_EMAIL)?.roles).toEqual(["hub"])
    const request = await waitingAbout(only.treasurer, await idOf(HUB_EMAIL))
    expect((await approve(chair, request)).status).toBe(403)
    expect((await approve(only.hub, request)).status).toBe(403)
    expect((await approve(only.treasurer, request)).status).toBe(200)
    const after = staffPeopleResponse.parse((await chair("GET", "/admin/staff/people")).body)
    expect(after.people.find(({ email }) => email === HUB_EMAIL)?.roles).toEqual([
      "treasurer", "hub",
    ])
    await giveRoles(HUB_EMAIL, "hub")
  })

  it("more for oneself is given by another", async () => {
    const path = `/admin/staff/people/${await idOf(CHAIR_EMAIL)}/roles`
    const wish = { roles: ["chair", "sales"], reason: "Libur Lebaran" }
    const { body } = await chair("POST", path, wish)
    expect(staffRolesResponse.parse(body)).toMatchObject({
      waiting: true, person: { roles: ["chair"] },
    })
    const { approvalId } = await waitingAbout(chair, await idOf(CHAIR_EMAIL))
    const back = await chair("POST", `/admin/approvals/${approvalId}/refuse`, { reason: "Batal" })
    expect(back.status).toBe(200)
  })

  it("of chair stays with somebody", async () => {
    await giveRoles(ADMIN_EMAIL, "treasurer")
    const path = `/admin/staff/people/${await idOf(CHAIR_EMAIL)}/roles`
    const { status, body } = await chair("POST", path, { roles: [], reason: "Berhenti" })
    expect(status).toBe(409)
    expect(refusal.parse(body).sentence?.id).toMatch(/harus punya ketua/)
    const removed = await chair("DELETE", `/admin/users/${await idOf(CHAIR_EMAIL)}`)
    expect(removed.status).toBe(409)
  })

  it("is not for a key: a secret API key may do nothing", async () => {
    const made = await chair("POST", "/admin/api-keys", { title: "Kunci", type: "secret" })
    expect(made.status).toBe(200)
    const { token } = Object(Reflect.get(Object(made.body), "api_key")) as { token: string }
    for (const path of ["/admin/orders", "/admin/users/me", "/admin/staff/people"]) {
      const answer = await fetch(served.url + path, {
        headers: { authorization: `Basic ${Buffer.from(`${token}:`).toString("base64")}` },
      })
      expect(answer.status, path).toBe(403)
    }
  })
})

describe("The log of staff actions", () => {
  const read = async (query = ""): Promise<StaffAction[]> =>
    staffActionsResponse.parse((await chair("GET", `/admin/staff/actions${query}`)).body).actions

  const endedAction = (path: string): Promise<StaffAction> =>
    until(async () => (await read()).find((one) => one.path === path && one.status !== null))

  it("says who did what, and what stood before and after", async () => {
    const member = String((await database.query("select id from artisan limit 1"))[0]?.["id"])
    const path = `/admin/artisans/${member}`
    expect((await only.hub("POST", path, { acceptsOrders: false })).status).toBe(200)
    expect(await endedAction(path)).toMatchObject({
      person: "Sumi Gudang (fiktif)",
      area: "members",
      method: "POST",
      targetId: member,
      input: { acceptsOrders: false },
      status: 200,
      workflows: ["change-member"],
      changes: [{ id: member, before: { acceptsOrders: true }, after: { acceptsOrders: false } }],
    })
  })

  it("keeps what failed, what was refused, and no password", async () => {
    const path = "/admin/artisans/art_unknown"
    expect((await only.hub("POST", path, { acceptsOrders: false })).status).toBe(404)
    expect(await endedAction(path)).toMatchObject({ status: 404 })
    const forbidden = "/admin/payout-runs"
    expect((await only.hub("POST", forbidden, { cutOff: "2026-01-01" })).status).toBe(403)
    expect(await endedAction(forbidden)).toMatchObject({ status: 403, area: "payouts" })
    const secret = "/admin/regions/unknown"
    await chair("POST", secret, { name: "x", metadata: { newPassword: "rahasia", token: "t" } })
    const { input } = await endedAction(secret)
    expect(input).toEqual({ name: "x", metadata: { newPassword: "•••", token: "•••" } })
  })

  it("is read by person, day and area, a page at a time", async () => {
    const hubId = await idOf(HUB_EMAIL)
    const hers = await read(`?person=${hubId}`)
    expect(new Set(hers.map(({ personId }) => personId))).toEqual(new Set([hubId]))
    expect(await read("?until=2020-01-01")).toEqual([])
    const staffOnly = await read("?area=staff&limit=2")
    expect(staffOnly).toHaveLength(2)
    expect(await read("?area=staff&limit=1&offset=1")).toEqual([staffOnly[1]])
  })

  it("is read by nobody but chair and auditor", async () => {
    expect((await only.auditor("GET", "/admin/staff/actions")).status).toBe(200)
    expect((await only.treasurer("GET", "/admin/staff/actions")).status).toBe(403)
  })

  it.each([
    "update staff_action set actor_name = 'nobody'",
    "delete from staff_action",
    "truncate staff_action cascade",
    "update staff_action_outcome set status = 200",
    "delete from staff_action_outcome",
    "delete from staff_role",
    "delete from staff_role where role = 'chair'",
    "truncate staff_role",
  ])("and the chair outlive %s", async (sql) => {
    await expect(database.query(sql)).rejects.toThrow(/only grows|at least one chair/)
  })
})

describe("A house that is being set up", () => {
  it("lets whoever is in begin, and nothing else, until somebody is chair", async () => {
    await database.query("alter table staff_role disable trigger all")
    await database.query("create table kept as table staff_role")
    await database.query("delete from staff_role")
    await database.query("alter table staff_role enable trigger all")
    const me = staffMeResponse.parse((await chair("GET", "/admin/staff/me")).body).me
    expect(me).toMatchObject({ settingUp: true, roles: [] })
    expect((await chair("GET", "/admin/orders")).status).toBe(403)
    expect(staffPeopleResponse.parse((await chair("GET", "/admin/staff/people")).body).people)
      .toHaveLength(7)
    const path = `/admin/staff/people/${me.userId}/roles`
    const withoutChair = await chair("POST", path, { roles: ["hub"], reason: "Mulai" })
    expect(withoutChair.status).toBe(409)
    const granted = await chair("POST", path, { roles: ["chair"], reason: "Mulai" })
    expect(staffRolesResponse.parse(granted.body).person.roles).toEqual(["chair"])
    expect((await only.hub("GET", "/admin/staff/people")).status).toBe(403)
  })
})
