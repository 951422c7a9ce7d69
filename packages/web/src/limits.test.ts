import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { createAttemptLimit } from "./attempt-limit.js"
import { safeReturnPath } from "./return-path.js"
import { crossOrigin } from "./server/origin.js"
import { hearOnlyTrustedProxies } from "./proxies.js"
import { readOpenSettings, readSettings } from "./server/settings.js"

describe("the limit of attempts", () => {
  it("refuses the attempt after the last allowed one and tells how long to wait", () => {
    let clock = 0
    const limit = createAttemptLimit({ attempts: 2, windowSeconds: 60 }, () => clock)
    expect(limit.attempt("ratri").allowed).toBe(true)
    expect(limit.attempt("ratri").allowed).toBe(true)
    clock = 45_000
    expect(limit.attempt("ratri")).toEqual({ allowed: false, waitSeconds: 15 })
    expect(limit.attempt("someone else").allowed).toBe(true)
    clock = 60_001
    expect(limit.attempt("ratri").allowed).toBe(true)
  })

  it("forgets a key whose attempt went well", () => {
    const limit = createAttemptLimit({ attempts: 1, windowSeconds: 60 })
    limit.attempt("ratri")
    limit.forget("ratri")
    expect(limit.attempt("ratri").allowed).toBe(true)
  })
})

describe("the way back after signing in", () => {
  it("keeps a path of this app with its query", () => {
    expect(safeReturnPath("/pesanan/bulk_1?dari=ringkasan")).toBe("/pesanan/bulk_1?dari=ringkasan")
  })

  it("refuses every spelling of another site", () => {
    const elsewhere = [
      "https://elsewhere.example",
      "//elsewhere.example",
      "/\\elsewhere.example",
      "/\t/elsewhere.example",
      "/..//elsewhere.example",
      "javascript:alert(1)",
      "",
    ]
    for (const wanted of elsewhere) expect(safeReturnPath(wanted, "/rumah")).toBe("/rumah")
    expect(safeReturnPath(undefined)).toBe("/")
  })

  it("never leaves this app, whatever is asked", () => {
    const pieces = fc.constantFrom("/", "\\", ".", "..", "//", "a", ":", "@", "?", "#", "\t", "%2f")
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const path = safeReturnPath(`/${parts.join("")}`)
        expect(new URL(path, "https://shop.example").origin).toBe("https://shop.example")
      }),
    )
  })
})

describe("a request from another site", () => {
  const post = (headers: Record<string, string>) => ({ method: "POST", headers })

  it("is one whose browser says so, or whose Origin is not this host", () => {
    expect(crossOrigin(post({ "sec-fetch-site": "cross-site", host: "a.example" }))).toBe(true)
    expect(crossOrigin(post({ "sec-fetch-site": "same-site", host: "a.example" }))).toBe(true)
    expect(crossOrigin(post({ origin: "https://b.example", host: "a.example" }))).toBe(true)
    expect(crossOrigin(post({ origin: "null", host: "a.example" }))).toBe(true)
  })

  it("is not our own form, a caller without a browser, or a mere reading", () => {
    expect(crossOrigin(post({ "sec-fetch-site": "same-origin", host: "a.example" }))).toBe(false)
    expect(crossOrigin(post({ origin: "https://a.example", host: "a.example" }))).toBe(false)
    expect(crossOrigin(post({ host: "a.example" }))).toBe(false)
    expect(crossOrigin({ method: "GET", headers: { "sec-fetch-site": "cross-site" } })).toBe(false)
  })
})

describe("what a proxy says of the visitor", () => {
  const heard = (hops: number) => {
    const headers: Record<string, string> = {
      "x-forwarded-for": "6.6.6.6, 203.0.113.4, 10.0.0.1",
      "x-forwarded-proto": "https",
      "x-forwarded-host": "elsewhere.example",
    }
    hearOnlyTrustedProxies({ headers }, hops)
    return headers
  }

  it("is not heard unless the proxy is ours", () => {
    expect(heard(0)).toEqual({})
  })

  it("is heard as far as our own proxies added it", () => {
    expect(heard(1)).toEqual({ "x-forwarded-for": "10.0.0.1", "x-forwarded-proto": "https" })
    expect(heard(2)).toEqual({ "x-forwarded-for": "203.0.113.4", "x-forwarded-proto": "https" })
  })
})

describe("the settings", () => {
  const good = {
    PORT: "8001",
    MEDUSA_URL: "http://127.0.0.1:9000",
    MEDUSA_PUBLISHABLE_KEY: "pk_1",
    SENTRA_SESSION_SECRET: "x".repeat(32),
  }

  it("are read with a loopback address unless another is told", () => {
    const settings = { host: "127.0.0.1", port: 8001 }
    expect(readSettings(good, 8002)).toMatchObject({ settings })
    expect(readSettings({ ...good, PORT: undefined }, 8002)).toMatchObject({
      settings: { port: 8002 },
    })
  })

  it("need no secret where nobody signs in", () => {
    const { SENTRA_SESSION_SECRET: _, ...open } = good
    expect(readOpenSettings(open, 8000)).toEqual({
      settings: {
        host: "127.0.0.1",
        port: 8001,
        medusaUrl: "http://127.0.0.1:9000",
        publishableKey: "pk_1",
      },
    })
    const read = readOpenSettings({ ...open, MEDUSA_URL: "nowhere" }, 8000)
    expect("problem" in read ? read.problem : "").toMatch(/^MEDUSA_URL is missing or no address/)
  })

  it("name what is missing", () => {
    for (const name of ["MEDUSA_URL", "MEDUSA_PUBLISHABLE_KEY", "SENTRA_SESSION_SECRET"]) {
      const read = readSettings({ ...good, [name]: undefined }, 1)
      expect("problem" in read ? read.problem : "").toMatch(new RegExp(`^${name} is missing`))
    }
    for (const [name, value] of [["SENTRA_SESSION_SECRET", "short"], ["PORT", "no"]] as const) {
      const read = readSettings({ ...good, [name]: value }, 1)
      expect("problem" in read ? read.problem : "").toMatch(new RegExp(`^${name} is`))
    }
  })
})
