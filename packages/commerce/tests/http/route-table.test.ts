import {
  artisanProfileResponse, bulkOrderPlacedResponse, bulkOrdersResponse,
} from "@sentra/contracts"
import { createTestDatabase, type TestDatabase } from "@sentra/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { CLOSED_UNLESS_OPEN, isOpen } from "../../src/api/doors.js"
import { OPEN_ROUTES } from "../../src/api/open-routes.js"
import { idsThatExist } from "./support/known-ids.js"
import {
  ADMIN_EMAIL, publishableKeyOf, signIn, type Actor, type Caller,
} from "./support/people.js"
import {
  OUR_PATHS,
  OUR_PREFIXES,
  ROUTE_CLASSES,
  type RouteActor,
  type RouteClass,
} from "./support/route-classes.js"
import { routesInFiles, serveAndList, type ServedRoutes } from "./support/served-routes.js"
import { PARTNER_1, PARTNER_2, uniformOrder, uniforms } from "./support/uniforms.js"

const MEMBERS = ["A01", "A02", "A06"] as const
const emailOf = (memberNumber: string): string => `${memberNumber.toLowerCase()}@gending.example`
const ACTOR_TYPES: Readonly<Record<Exclude<RouteActor, "public">, Actor>> = {
  partner: "customer",
  artisan: "artisan",
  user: "user",
}

let database: TestDatabase
let served: ServedRoutes
let key: string
let callers: Record<"partner" | "artisan" | "user", Caller>
let as: (actor: Actor, email: string) => Promise<Caller>
/** Ids that exist, for the parameters of the paths. */
let known: Record<string, string>
let bulkOrder: { id: string; orderId: string }

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  served = await serveAndList(database.url)
  key = await publishableKeyOf(database)
  as = (actor, email) => signIn(served, key, actor, email)
  callers = {
    partner: await as("customer", PARTNER_1.requester),
    artisan: await as("artisan", emailOf("A01")),
    user: await as("user", ADMIN_EMAIL),
  }
  const placed = await callers.partner("POST", "/store/partners/me/bulk-orders", uniformOrder())
  bulkOrder = bulkOrderPlacedResponse.parse(placed.body).bulkOrder
  known = await idsThatExist({ database, callers, withoutToken, bulkOrder })
}, 600_000)

afterAll(async () => {
  await served?.stop()
  await database?.drop()
})

/** Whose id a path means by ":id". */
const KINDS = [
  ["bulk-orders", "bulkOrderId"], ["drafts", "draftId"], ["payout-runs", "runId"],
  ["/admin/partners", "partnerId"], ["/admin/partner-terms", "partnerId"],
  ["/admin/products", "productId"],
] as const

/** The path of a route with ids that exist in the place of its parameters. */
function pathOf(route: string): string {
  const [, path = ""] = route.split(" ")
  const [, kind = "id"] = KINDS.find(([part]) => path.includes(part)) ?? []
  return path.replaceAll(/:(\w+)/g, (_, name: string) => known[name === "id" ? kind : name] ?? name)
}

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]

/** A path of Medusa's with ids that exist where we know one. */
const withKnownIds = (path: string): string =>
  path.includes("/orders/") ? path.replace(":id", bulkOrder.orderId) : path

async function withoutToken(
  method: string,
  path: string,
  body: unknown = {},
  headers: Record<string, string> = { "x-publishable-api-key": key },
): Promise<{ status: number; body: unknown }> {
  const response = await fetch(served.url + path, {
    method,
    headers: { "content-type": "application/json", ...headers },
    ...(method !== "GET" && { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: await response.json().catch(() => undefined) }
}

const routesOf = (wanted: (route: RouteClass) => boolean): [string, RouteClass][] =>
  Object.entries(ROUTE_CLASSES).filter(([, route]) => wanted(route))
const methodOf = (route: string): "GET" | "POST" => (route.startsWith("GET ") ? "GET" : "POST")

describe("The table of routes", () => {
  it("classifies every route that a file of the plugin declares, and no other", () => {
    expect(routesInFiles()).toEqual(Object.keys(ROUTE_CLASSES).sort())
  })

  it("classifies every route that the running server has below our paths, and no other", () => {
    const ours = served.routes.filter((route) => {
      const [, path = ""] = route.split(" ")
      if (OUR_PATHS.includes(path)) return true
      return OUR_PREFIXES.some((prefix) => path === prefix || path.startsWith(`${prefix}/`))
    })
    expect(ours).toEqual(Object.keys(ROUTE_CLASSES).sort())
  })
})

describe("A route that is not public", () => {
  it.each(routesOf(({ actor }) => actor !== "public"))("%s asks for a token", async (route) => {
    const { status } = await withoutToken(methodOf(route), pathOf(route))
    expect(status).toBe(401)
  })

  it.each(routesOf(({ actor }) => actor !== "public"))(
    "%s refuses the token of every other kind of person",
    async (route, { actor }) => {
      if (actor === "public") return
      const others = Object.entries(callers).filter(([who]) => {
        return (
          ACTOR_TYPES[who === "partner" || who === "artisan" ? who : "user"] !== ACTOR_TYPES[actor]
        )
      })
      expect(others).toHaveLength(2)
      for (const [who, call] of others) {
        const body = methodOf(route) === "POST" ? {} : undefined
        const { status } = await call(methodOf(route), pathOf(route), body)
        expect(status, `with the token of ${who}`).toBe(401)
      }
    },
  )

  it("asks for more than a customer's account where it belongs to partners", async () => {
    const former = await as("customer", PARTNER_1.approver)
    await database.query(
      `delete from partner_partner_user_customer_customer link using customer
       where customer.id = link.customer_id and customer.email = $1`,
      [PARTNER_1.approver],
    )
    for (const [route] of routesOf(({ actor }) => actor === "partner")) {
      const body = methodOf(route) === "POST" ? { lines: uniforms } : undefined
      const { status } = await former(methodOf(route), pathOf(route), body)
      expect(status, route).toBe(403)
    }
  })
})

describe("A public route", () => {
  const ofTheShop = routesOf(({ actor }) => actor === "public").filter(([route]) =>
    route.includes(" /store/"),
  )

  it.each(ofTheShop)(
    "%s asks for the shop's key",
    async (route) => {
      const { status } = await withoutToken(methodOf(route), pathOf(route), {}, {})
      expect(status).toBe(400)
    },
  )

  it("shows a receipt to nobody who has no key for it", async () => {
    for (const query of ["", "?key=", "?key=0000", `?key=${"a".repeat(64)}`]) {
      const path = `/store/receipts/${bulkOrder.orderId}${query}`
      expect((await withoutToken("GET", path)).status, path).toBe(404)
    }
  })
})

describe("An answer", () => {
  const readable = routesOf(({ format }) => format === undefined).filter(([route]) => {
    return methodOf(route) === "GET" && !route.includes("/store/receipts")
  })

  it.each(readable)(
    "of %s holds the fields of its class and not one more",
    async (route, { actor, fields }) => {
      const path = pathOf(route)
      if (path.endsWith("/run_none")) throw new Error("The demo has no payout run to look at.")
      const { status, body } =
        actor === "public" ? await withoutToken("GET", path) : await callers[actor]("GET", path)
      expect(status).toBe(200)
      expect(body).toEqual(fields.parse(body))
    },
  )
})

describe("A member", () => {
  it.each(MEMBERS)("%s is told of herself alone: no path of hers names anybody", async (number) => {
    const member = await as("artisan", emailOf(number))
    const { body } = await member("GET", "/artisans/me")
    expect(artisanProfileResponse.parse(body).artisan.memberNumber).toBe(number)
    const own = routesOf(({ actor }) => actor === "artisan").map(([route]) => route)
    expect(own.every((route) => route.includes(" /artisans/me"))).toBe(true)
  })

  it("finds no work in a line that others make", async () => {
    const path = `/artisans/me/work/${known["orderedLineId"] ?? ""}/declines`
    const request = { key: "not-my-line", pieces: 1, reason: "bukan pekerjaan saya" }
    const { status, body } = await callers.artisan("POST", path, request)
    expect({ status, body }).toMatchObject({ status: 404 })
  })
})

describe("A partner", () => {
  it("finds nothing under the id of another partner's order", async () => {
    const other = await as("customer", PARTNER_2.requester)
    const path = `/store/partners/me/bulk-orders/${bulkOrder.id}`
    expect((await callers.partner("GET", path)).status).toBe(200)
    expect((await other("GET", path)).status).toBe(404)
    const list = await other("GET", "/store/partners/me/bulk-orders")
    const ids = bulkOrdersResponse.parse(list.body).bulkOrders.map(({ id }) => id)
    expect(ids).not.toContain(bulkOrder.id)
  })

  it.each(["finance", "receiver"] as const)("lets its %s look but not order", async (role) => {
    const reader = await as("customer", PARTNER_1[role])
    const before = await database.query("select count(*)::int as orders from bulk_order")
    const { status } = await reader("POST", "/store/partners/me/bulk-orders", uniformOrder())
    expect(status).toBe(403)
    expect(await database.query("select count(*)::int as orders from bulk_order")).toEqual(before)
    expect((await reader("GET", `/store/partners/me/bulk-orders/${bulkOrder.id}`)).status).toBe(200)
  })
})

describe("A route of Medusa's own", () => {
  const outside = (): string[][] =>
    served.routes
      .map((route) => route.split(" "))
      .filter(([, path = ""]) => CLOSED_UNLESS_OPEN.some((root) => path.startsWith(`${root}/`)))

  it("stands below a path that somebody guards", () => {
    const roots = served.routes.map((route) => route.split("/")[1] ?? "")
    const guarded = ["/admin", "/artisans", "/static", ...CLOSED_UNLESS_OPEN].map((root) => root.slice(1))
    expect([...new Set(roots)].sort()).toEqual(guarded.sort())
  })

  it("is closed to everybody unless it is in the table, also under an id that exists", async () => {
    const closed = outside()
      .map(([method = "", path = ""]) => ({ method, path: withKnownIds(path) }))
      .filter(({ method, path }) => METHODS.includes(method) && !isOpen(method, path))
    expect(closed.length).toBeGreaterThan(40)
    for (const { method, path } of closed) {
      const asks = [withoutToken, callers.partner, callers.artisan, callers.user]
      for (const ask of asks) {
        const body = method === "GET" ? undefined : {}
        const { status } = await ask(method, path, body)
        expect(status, `${method} ${path}`).toBe(404)
      }
    }
  })

  it("is there for each that the table opens", () => {
    const there = outside().map(([method = "", path = ""]) => {
      return { method, pattern: new RegExp(`^${path.replaceAll(/:\w+/g, "[^/]+")}$`) }
    })
    const missing = Object.keys(OPEN_ROUTES).filter((route) => {
      const [method, path = ""] = route.split(" ")
      return !there.some((one) => one.method === method && one.pattern.test(path))
    })
    expect(missing).toEqual([])
  })
})

describe("A login", () => {
  const login = { password: "kain-gending-2026" }

  it.each(["customer", "artisan"])("as a %s is made by the cooperative alone", async (actor) => {
    const body = { ...login, email: `nobody@${actor}.example` }
    const answer = await withoutToken("POST", `/auth/${actor}/emailpass/register`, body)
    expect(answer.status).toBe(404)
  })
})
