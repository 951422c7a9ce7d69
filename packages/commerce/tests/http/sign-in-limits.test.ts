import {
  createTestDatabase,
  startServer,
  type RunningSite,
  type TestDatabase,
} from "@sentra/testing"
import { createHmac } from "node:crypto"
import { z } from "zod"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { ADMIN_EMAIL } from "./support/people.js"
import { askDoor, signInAt, tokenFrom } from "./support/door.js"
import { property } from "./support/shopper.js"

let database: TestDatabase
let one: RunningSite
let other: RunningSite

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  one = await startServer({ databaseUrl: database.url })
  other = await startServer({
    databaseUrl: database.url,
    env: { STAFF_SECOND_FACTOR: "required", TRUSTED_PROXY_HOPS: "1" },
  })
}, 600_000)

afterAll(async () => {
  await Promise.all([one?.stop(), other?.stop()])
  await database?.drop()
})

const WRONG = "bukan kata sandinya"

/** Wrong passwords from one address, on the two processes in turn: the statuses they got. */
async function guess(email: string, visitor: string, times: number): Promise<number[]> {
  const statuses: number[] = []
  for (let at = 0; at < times; at += 1) {
    const server = at % 2 === 0 ? one : other
    const { status } = await signInAt(server, "artisan", email, WRONG, { visitor })
    statuses.push(status)
  }
  return statuses
}

describe("The door counts wrong passwords", () => {
  it("for two processes together, of a known e-mail and of a stranger's alike", async () => {
    for (const email of ["a01@gending.example", "nobody@elsewhere.example"]) {
      const statuses = await guess(email, "203.0.113.1", 12)
      expect(statuses).toEqual([...Array<number>(10).fill(401), 429, 429])
    }
    const right = await signInAt(one, "artisan", "a01@gending.example", undefined, {
      visitor: "203.0.113.1",
    })
    expect(right.status).toBe(429)
    expect(property(right.body, "sentence")).toBeTruthy()
  })

  it("for each address, so that the owner gets in from hers", async () => {
    const { status } = await signInAt(one, "artisan", "a01@gending.example", undefined, {
      visitor: "203.0.113.2",
    })
    expect(status).toBe(200)
  })

  it("at one account from everywhere, whatever address is claimed", async () => {
    const statuses: number[] = []
    for (let at = 0; at < 33; at += 1) {
      statuses.push(...(await guess("a02@gending.example", `203.0.113.${100 + at}`, 1)))
    }
    expect(statuses.filter((status) => status === 401)).toHaveLength(30)
    expect(statuses.at(-1)).toBe(429)
  })

  it("hears of addresses neither from strangers nor from a proxy that is not ours", async () => {
    const claims = (at: number): Record<string, string> => ({
      "x-sentra-visitor": `198.51.100.${at} Zm9yZ2Vk`,
      "x-forwarded-for": `198.51.100.${at}`,
      "x-real-ip": `198.51.100.${at}`,
      forwarded: `for=198.51.100.${at}`,
    })
    const body = { email: "a03@gending.example", password: WRONG }
    const statuses: number[] = []
    for (let at = 0; at < 11; at += 1) {
      const path = "/auth/artisan/emailpass"
      statuses.push((await askDoor(one, path, { body, headers: claims(at) })).status)
    }
    expect(statuses.at(-1)).toBe(429)
  })

  it("believes our own proxy, and only what it added itself", async () => {
    const from = (address: string) =>
      askDoor(other, "/auth/artisan/emailpass", {
        body: { email: "a04@gending.example", password: WRONG },
        headers: { "x-forwarded-for": `192.0.2.${address.length}, ${address}` },
      })
    const statuses: number[] = []
    for (let at = 0; at < 11; at += 1) statuses.push((await from("198.51.100.7")).status)
    expect(statuses.at(-1)).toBe(429)
    expect((await from("198.51.100.8")).status).toBe(401)
  })

  it("takes back what went well: a busy office is never counted out", async () => {
    for (let at = 0; at < 15; at += 1) {
      const { status } = await signInAt(one, "artisan", "a05@gending.example", undefined, {
        visitor: "203.0.113.9",
      })
      expect(status).toBe(200)
    }
  })
})

const enrolment = z.object({ mfa_factor: z.object({ id: z.string() }), secret: z.string() })
const challenged = z.object({
  mfa_required: z.literal(true),
  mfa_challenge: z.object({ id: z.string() }),
  token: z.string(),
})

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"

function bytesOfBase32(text: string): Buffer {
  const bits = [...text.replace(/=+$/, "")]
    .map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, "0"))
    .join("")
  const bytes = bits.match(/.{8}/g) ?? []
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)))
}

/** What an authenticator app shows now, or so many steps of half a minute later (RFC 6238). */
function totp(secret: string, steps = 0): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps))
  const digest = createHmac("sha1", bytesOfBase32(secret)).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 0xf
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0")
}

describe("A second factor of staff", () => {
  it("where it is required, comes before everything else in the Admin", async () => {
    const token = tokenFrom(await signInAt(other, "user", ADMIN_EMAIL))
    const read = (path: string) => askDoor(other, path, { method: "GET", token })
    expect((await read("/admin/artisans")).status).toBe(403)
    expect((await read("/admin/users/me")).status).toBe(200)
    expect((await askDoor(one, "/admin/artisans", { method: "GET", token })).status).toBe(200)
  })

  it("is set up, asked for at the next sign-in, and counted", async () => {
    const token = tokenFrom(await signInAt(other, "user", ADMIN_EMAIL))
    const started = await askDoor(other, "/auth/mfa/factors", { token, body: { provider: "totp" } })
    const { mfa_factor: factor, secret } = enrolment.parse(started.body)
    const verify = await askDoor(other, `/auth/mfa/factors/${factor.id}/verify`, {
      token,
      body: { code: totp(secret) },
    })
    expect(verify.status).toBe(200)
    const [kept] = await database.query("select provider_metadata from auth_mfa_factor")
    expect(JSON.stringify(kept)).not.toContain(secret)

    const half = challenged.parse((await signInAt(other, "user", ADMIN_EMAIL)).body)
    const first = { method: "GET", token: half.token }
    expect((await askDoor(other, "/admin/artisans", first)).status).toBe(401)
    const answer = (code: string) =>
      askDoor(other, `/auth/mfa/challenges/${half.mfa_challenge.id}/verify`, {
        token: half.token,
        body: { method: "totp", code },
      })
    expect((await answer("000000")).status).toBe(400)
    const whole = await answer(totp(secret, 1))
    expect({ status: whole.status, body: whole.body }).toMatchObject({ status: 200 })
    const full = { method: "GET", token: tokenFrom(whole) }
    expect((await askDoor(other, "/admin/artisans", full)).status).toBe(200)
    const { status } = await askDoor(other, "/auth/sign-out", { token: half.token })
    expect(status).toBe(200)
    expect((await askDoor(other, "/admin/artisans", full)).status).toBe(401)
  })

  it("is not guessed: after ten wrong codes no more are heard, on any process", async () => {
    const statuses: number[] = []
    for (let at = 0; at < 12; at += 1) {
      const server = at % 2 === 0 ? one : other
      const half = challenged.parse((await signInAt(server, "user", ADMIN_EMAIL)).body)
      const path = `/auth/mfa/challenges/${half.mfa_challenge.id}/verify`
      const body = { method: "totp", code: "000000" }
      statuses.push((await askDoor(server, path, { token: half.token, body })).status)
    }
    expect(statuses.at(-1)).toBe(429)
  })
})
