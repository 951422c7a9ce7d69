import {
  createTestDatabase,
  startServer,
  type RunningSite,
  type TestDatabase,
} from "@sentra/testing"
import { mkdtemp, readdir, readFile, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { passwordCodeResponse } from "@sentra/contracts"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { askDoor, signInAt, tokenFrom } from "./support/door.js"
import { ADMIN_EMAIL, DEMO_PASSWORD, publishableKeyOf } from "./support/people.js"
import { property } from "./support/shopper.js"
import { PARTNER_1 } from "./support/uniforms.js"

const NEW_PASSWORD = "angin laut bayu 7"
const memberEmail = (number: string): string => `${number.toLowerCase()}@gending.example`

let database: TestDatabase
let server: RunningSite
let key: string
let outbox: string
let staff: string

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  outbox = await mkdtemp(join(tmpdir(), "outbox-"))
  server = await startServer({ databaseUrl: database.url, env: { MAIL_OUTBOX_DIR: outbox } })
  key = await publishableKeyOf(database)
  staff = tokenFrom(await signInAt(server, "user", ADMIN_EMAIL))
}, 600_000)

afterAll(async () => {
  await server?.stop()
  await database?.drop()
})

const get = (path: string, token: string) => askDoor(server, path, { method: "GET", token, key })
const memberToken = async (number: string): Promise<string> =>
  tokenFrom(await signInAt(server, "artisan", memberEmail(number)))

async function idOf(sql: string, value: string): Promise<string> {
  const [row] = await database.query(sql, [value])
  return String(row?.["id"])
}
const memberId = (number: string): Promise<string> =>
  idOf("select id from artisan where member_number = $1", number)

describe("Signing out", () => {
  it("ends the token, the tokens refreshed from it, and nobody else's", async () => {
    const [first, other] = [await memberToken("A01"), await memberToken("A02")]
    const refreshed = tokenFrom(await askDoor(server, "/auth/token/refresh", { token: first }))
    const second = await memberToken("A01")
    expect((await get("/artisans/me", refreshed)).status).toBe(200)

    await askDoor(server, "/auth/sign-out", { token: first })

    for (const dead of [first, refreshed]) {
      expect((await get("/artisans/me", dead)).status).toBe(401)
      expect((await askDoor(server, "/auth/token/refresh", { token: dead })).status).toBe(401)
    }
    expect((await get("/artisans/me", second)).status).toBe(200)
    expect((await get("/artisans/me", other)).status).toBe(200)
  })

  it("of staff ends the cookie and the token it came of", async () => {
    const token = tokenFrom(await signInAt(server, "user", ADMIN_EMAIL))
    const { cookie } = await askDoor(server, "/auth/session", { token })
    const me = () => askDoor(server, "/admin/users/me", { method: "GET", cookie })
    expect((await me()).status).toBe(200)

    await askDoor(server, "/auth/session", { method: "DELETE", cookie })

    expect((await me()).status).toBe(401)
    expect((await get("/admin/users/me", token)).status).toBe(401)
  })
})

describe("A session", () => {
  it("gets a new cookie at each sign-in, so that a planted one is nobody's", async () => {
    const first = await askDoor(server, "/auth/session", { token: staff })
    const token = tokenFrom(await signInAt(server, "user", ADMIN_EMAIL))
    const second = await askDoor(server, "/auth/session", { token, cookie: first.cookie })
    expect(second.cookie).not.toBe("")
    expect(second.cookie).not.toBe(first.cookie)
    const planted = await askDoor(server, "/admin/users/me", {
      method: "GET",
      cookie: first.cookie,
    })
    expect(planted.status).toBe(401)
  })

  it("is for staff alone", async () => {
    const token = await memberToken("A03")
    const { status, cookie } = await askDoor(server, "/auth/session", { token })
    expect({ status, cookie }).toEqual({ status: 403, cookie: "" })
  })
})

describe("Whoever is no longer admitted", () => {
  const change = async (number: string, status: string): Promise<void> => {
    const path = `/admin/artisans/${await memberId(number)}`
    expect((await askDoor(server, path, { token: staff, body: { status } })).status).toBe(200)
  }

  it.each(["suspended", "left"])("as a %s member can neither go on nor sign in", async (status) => {
    const token = await memberToken("A04")
    await change("A04", status)
    expect((await get("/artisans/me", token)).status).toBe(401)
    expect((await signInAt(server, "artisan", memberEmail("A04"))).status).toBe(403)

    await change("A04", "active")
    expect((await get("/artisans/me", token)).status).toBe(200)
  })

  it("as a partner's user can neither go on nor sign in, until allowed again", async () => {
    const token = tokenFrom(await signInAt(server, "customer", PARTNER_1.finance))
    const id = await idOf("select id from partner_user where email = $1", PARTNER_1.finance)
    const allow = (allowed: boolean) =>
      askDoor(server, `/admin/partner-users/${id}/access`, { token: staff, body: { allowed } })

    expect((await allow(false)).status).toBe(200)
    expect((await get("/store/partners/me", token)).status).toBe(401)
    expect((await signInAt(server, "customer", PARTNER_1.finance)).status).toBe(403)

    await allow(true)
    expect((await get("/store/partners/me", token)).status).toBe(200)
  })

  it("as staff who were removed cannot go on", async () => {
    const token = tokenFrom(await signInAt(server, "user", ADMIN_EMAIL))
    await database.query(`update "user" set deleted_at = now() where email = $1`, [ADMIN_EMAIL])
    expect((await get("/admin/users/me", token)).status).toBe(401)
    expect((await signInAt(server, "user", ADMIN_EMAIL)).status).toBe(403)
    await database.query(`update "user" set deleted_at = null where email = $1`, [ADMIN_EMAIL])
  })

  it("as a customer signs in to no other app with the same password", async () => {
    expect((await signInAt(server, "artisan", PARTNER_1.requester)).status).toBe(401)
    expect((await signInAt(server, "user", PARTNER_1.requester)).status).toBe(401)
  })
})

describe("A password", () => {
  it("is changed by its owner, who stays signed in here and nowhere else", async () => {
    const [here, elsewhere] = [await memberToken("A05"), await memberToken("A05")]
    const change = (current: string, next: string) =>
      askDoor(server, "/artisans/me/password", { token: here, body: { current, next } })
    expect((await change("salah", NEW_PASSWORD)).body).toMatchObject({ field: "current" })
    expect((await change(DEMO_PASSWORD, "pendek")).body).toMatchObject({ field: "next" })
    expect((await change(DEMO_PASSWORD, NEW_PASSWORD)).status).toBe(200)

    expect((await get("/artisans/me", here)).status).toBe(200)
    expect((await get("/artisans/me", elsewhere)).status).toBe(401)
    expect((await signInAt(server, "artisan", memberEmail("A05"))).status).toBe(401)
    const again = await signInAt(server, "artisan", memberEmail("A05"), NEW_PASSWORD)
    expect(again.status).toBe(200)
  })

  it("is changed by a partner's user in the portal", async () => {
    const token = tokenFrom(await signInAt(server, "customer", PARTNER_1.receiver))
    const body = { current: DEMO_PASSWORD, next: NEW_PASSWORD }
    const { status } = await askDoor(server, "/store/partners/me/password", { token, key, body })
    expect(status).toBe(200)
    const again = await signInAt(server, "customer", PARTNER_1.receiver, NEW_PASSWORD)
    expect(again.status).toBe(200)
  })

  const mailTo = async (email: string): Promise<string | undefined> => {
    const mails = await Promise.all(
      (await readdir(outbox)).map((file) => readFile(join(outbox, file), "utf8")),
    )
    return mails.findLast((mail) => mail.startsWith(`To: ${email}\n`))
  }
  const forget = (actor: string, identifier: string) =>
    askDoor(server, `/auth/${actor}/emailpass/reset-password`, { body: { identifier } })

  it("is set anew from the mailed link, once, and ends every sign-in", async () => {
    const email = memberEmail("A06")
    const before = await memberToken("A06")
    expect((await forget("artisan", email)).status).toBe(201)
    const mail = await vi.waitFor(async () => {
      const found = await mailTo(email)
      if (found === undefined) throw new Error("No mail yet.")
      return found
    }, 10_000)
    const [, token = ""] = /sandi-baru\?token=(\S+)/.exec(mail) ?? []
    const update = () =>
      askDoor(server, "/auth/artisan/emailpass/update", {
        token,
        body: { password: NEW_PASSWORD },
      })
    expect((await update()).status).toBe(200)
    expect((await update()).status).toBe(401)
    expect((await get("/artisans/me", before)).status).toBe(401)
    expect((await signInAt(server, "artisan", email, NEW_PASSWORD)).status).toBe(200)
    const [file = ""] = await readdir(outbox)
    expect((await stat(join(outbox, file))).mode & 0o077).toBe(0)
  })

  it("is asked for in the same words by a stranger, to whom no mail goes", async () => {
    const known = await forget("customer", PARTNER_1.approver)
    const stranger = await forget("customer", "nobody@elsewhere.example")
    const otherApp = await forget("artisan", PARTNER_1.approver)
    expect([stranger.status, stranger.body]).toEqual([known.status, known.body])
    expect(otherApp.status).toBe(known.status)
    await vi.waitFor(async () => expect(await mailTo(PARTNER_1.approver)).toBeTruthy(), 10_000)
    expect(await mailTo("nobody@elsewhere.example")).toBeUndefined()
    expect(await mailTo(PARTNER_1.approver)).toContain("/sandi-baru?token=")
  })

  it("is set anew with a code from staff, shown once and used once", async () => {
    const before = await memberToken("A07")
    const path = `/admin/artisans/${await memberId("A07")}/password-codes`
    const made = await askDoor(server, path, { token: staff, body: {} })
    const { code, email } = passwordCodeResponse.parse(made.body).passwordCode
    const use = (typed: string) =>
      askDoor(server, "/auth/password-codes", {
        body: { actor: "artisan", email, code: typed, password: NEW_PASSWORD },
      })
    expect((await use("AAAAA-AAAAA")).status).toBe(401)
    expect((await use(` ${code.toLowerCase()} `)).status).toBe(200)
    expect((await use(code)).status).toBe(401)
    expect((await get("/artisans/me", before)).status).toBe(401)
    expect((await signInAt(server, "artisan", email, NEW_PASSWORD)).status).toBe(200)
    const [kept] = await database.query("select code_digest from password_code")
    expect(JSON.stringify(kept)).not.toContain(code.replace("-", ""))
  })
})

describe("An invitation", () => {
  const email = "wulan@gending.example"
  const register = (carried: { cookie?: string } = {}, who = "Wulan@gending.example") =>
    askDoor(server, "/auth/user/emailpass/register", {
      ...carried,
      body: { email: who, password: NEW_PASSWORD },
    })

  it("makes a login for whoever holds it, not for who knows the e-mail", async () => {
    const invited = await askDoor(server, "/admin/invites", { token: staff, body: { email } })
    const invitation = String(property(property(invited.body, "invite"), "token"))
    const [squatter, stranger] = [await register(), await register({}, "x@elsewhere.example")]
    expect([squatter.status, squatter.body]).toEqual([403, stranger.body])
    expect((await register({ cookie: "sentra_invitation=forged" })).status).toBe(403)

    await database.query(
      `insert into auth_identity (id, app_metadata) values ('authid_squatter', null)`,
    )
    await database.query(
      `insert into provider_identity (id, entity_id, provider, auth_identity_id, provider_metadata)
       values ('provid_squatter', $1, 'emailpass', 'authid_squatter', '{}')`,
      [email],
    )
    const page = await askDoor(server, `/app/invite?token=${invitation}`, { method: "GET" })
    const made = await register({ cookie: page.cookie })
    expect({ status: made.status, body: made.body }).toMatchObject({ status: 200 })
    const accepted = await askDoor(server, `/admin/invites/accept?token=${invitation}`, {
      token: tokenFrom(made),
      body: { email, first_name: "Wulan", last_name: "Contoh" },
    })
    expect({ status: accepted.status, body: accepted.body }).toMatchObject({ status: 200 })
    expect((await signInAt(server, "user", email, NEW_PASSWORD)).status).toBe(200)
  })
})
