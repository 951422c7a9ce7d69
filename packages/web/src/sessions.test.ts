import { describe, expect, it } from "vitest"
import { z } from "zod"
import { cookieJar } from "./cookie-jar.fixture.js"
import { flashes } from "./flashes.js"
import { createSealer } from "./sealer.js"
import { createSessions } from "./sessions.js"

const secret = "only-for-tests-".padEnd(48, "x")
const held = { token: "eyJhbGciOi.the.token", name: "Ratri" }
const options = {
  cookieName: "sentra_test",
  secret,
  shape: z.object({ token: z.string(), name: z.string() }),
  lifeSeconds: 60,
}

describe("a session", () => {
  it("comes back from its cookie, which shows nothing of the token", async () => {
    const cookies = cookieJar()
    const sessions = createSessions(options)
    await sessions.write(cookies, held, { secure: true })
    const cookie = cookies.get("sentra_test")?.value ?? ""
    expect(cookie).not.toContain(held.token)
    expect(Buffer.from(cookie, "base64url").toString("latin1")).not.toContain(held.token)
    expect(cookies.options.get("sentra_test")).toMatchObject({
      httpOnly: true,
      sameSite: "lax",
      secure: true,
    })
    expect(await sessions.read(cookies)).toEqual(held)
  })

  it("is none when its cookie is forged, foreign or past its time", async () => {
    const sessions = createSessions(options)
    const others = [
      createSessions({ ...options, secret: secret.toUpperCase() }),
      createSessions({ ...options, lifeSeconds: -1 }),
    ]
    for (const other of others) {
      const cookies = cookieJar()
      await other.write(cookies, held, { secure: false })
      expect(await sessions.read(cookies)).toBeUndefined()
    }
    const borrowed = cookieJar()
    const elsewhere = createSessions({ ...options, cookieName: "other" })
    await elsewhere.write(borrowed, held, { secure: false })
    const moved = cookieJar()
    const sealed = borrowed.get("other")?.value ?? ""
    const given = { path: "/", httpOnly: true, sameSite: "lax" as const, secure: false }
    moved.set("sentra_test", sealed, given)
    expect(await sessions.read(moved)).toBeUndefined()
    moved.set("sentra_test", "no cookie of ours", given)
    expect(await sessions.read(moved)).toBeUndefined()
  })

  it("is none when it holds something of another shape", async () => {
    const cookies = cookieJar()
    await createSessions({ ...options, shape: z.object({ token: z.number() }) }).write(
      cookies,
      { token: 7 },
      { secure: false },
    )
    expect(await createSessions(options).read(cookies)).toBeUndefined()
  })

  it("ends when it is cleared", async () => {
    const cookies = cookieJar()
    const sessions = createSessions(options)
    await sessions.write(cookies, held, { secure: false })
    sessions.clear(cookies)
    expect(await sessions.read(cookies)).toBeUndefined()
  })
})

describe("a sealed value", () => {
  it("opens for its own purpose and no other", async () => {
    const sealed = await createSealer(secret, "receipt").seal({ order: 7 }, 60)
    expect(await createSealer(secret, "receipt").open(sealed)).toEqual({ order: 7 })
    expect(await createSealer(secret, "session").open(sealed)).toBeUndefined()
  })
})

describe("a flash", () => {
  const notices = flashes("sentra_flash", z.object({ code: z.enum(["saved"]), count: z.int() }))

  it("is taken once", () => {
    const cookies = cookieJar()
    notices.leave(cookies, { code: "saved", count: 3 }, { secure: false })
    expect(notices.take(cookies)).toEqual({ code: "saved", count: 3 })
    expect(notices.take(cookies)).toBeUndefined()
  })

  it("says nothing when its cookie holds a code that no page knows", () => {
    const cookies = cookieJar()
    const given = { path: "/", httpOnly: true, sameSite: "lax" as const, secure: false }
    for (const text of ['{"code":"you won","count":1}', "not json", ""]) {
      cookies.set("sentra_flash", text, given)
      expect(notices.take(cookies)).toBeUndefined()
    }
  })
})
