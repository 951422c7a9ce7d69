import { Refused, Unreachable } from "@sentra/client"
import type { APIContext } from "astro"
import { describe, expect, it, vi } from "vitest"
import { cookieJar } from "./cookie-jar.fixture.js"
import { gate, type GateOptions } from "./gate.js"
import type { Sessions } from "./sessions.js"

type Held = { token: string }
const refused = (status: number) =>
  new Refused(status, "t", "No.", undefined, undefined, [])

/** Sessions of one visitor, signed in or not. */
const sessionsOf = (held: Held | undefined) =>
  ({
    read: async () => held,
    write: async () => undefined,
    clear: vi.fn(),
  }) satisfies Sessions<Held>

/** A visit as the gate sees it, which tells where it was sent. */
function visitTo(path: string, method = "GET") {
  const url = new URL(path, "http://app.example")
  const said = (kind: string) => (to: string | URL | Request) =>
    new Response(`${kind} ${to instanceof Request ? to.url : to.toString()}`)
  return {
    ...{ url, request: new Request(url, { method }), cookies: cookieJar(), locals: {} },
    ...{ redirect: said("redirect"), rewrite: async (to: string) => said("rewrite")(to) },
  } as unknown as APIContext
}

async function pass(
  context: APIContext,
  { held, failure, ...options }: Partial<GateOptions<Held>> & { held?: Held; failure?: Error },
) {
  const sessions = sessionsOf(held)
  const next = () => (failure ? Promise.reject(failure) : Promise.resolve(new Response("page")))
  const answer = await gate({ sessions: () => sessions, ...options })(context, next)
  return { said: await answer?.text(), cleared: sessions.clear.mock.calls.length }
}

describe("the gate before an app", () => {
  const held = { token: "t" }

  it("leads whoever is not signed in to the sign-in and from there back, but back to no form", async () => {
    expect((await pass(visitTo("/uang?bulan=1"), {})).said).toBe("redirect /masuk?ke=%2Fuang%3Fbulan%3D1")
    expect((await pass(visitTo("/kerja/1", "POST"), {})).said).toBe("redirect /masuk")
    const isReturnable = (path: string) => path === "/kerja/1"
    expect((await pass(visitTo("/kerja/1", "POST"), { isReturnable })).said).toBe("redirect /masuk?ke=%2Fkerja%2F1")
  })

  it("lets everybody read the pages in front of the sign-in", async () => {
    expect((await pass(visitTo("/masuk"), {})).said).toBe("page")
    expect((await pass(visitTo("/sandi-baru"), {})).said).toBe("page")
    expect((await pass(visitTo("/sandi"), {})).said).toBe("redirect /masuk?ke=%2Fsandi")
  })

  it("gives the session to the page, and what came too late to the app first", async () => {
    const context = visitTo("/")
    expect((await pass(context, { held })).said).toBe("page")
    expect(context.locals.session).toEqual(held)
    const keep = async () => new Response("kept")
    expect((await pass(visitTo("/x", "POST"), { keep })).said).toBe("kept")
    const keepNothing = async () => undefined
    expect((await pass(visitTo("/x", "POST"), { keep: keepNothing })).said).toBe("redirect /masuk")
  })

  it("answers what a page failed of with a remedy, and forgets a session the server ended", async () => {
    const fails = (failure: Error) => pass(visitTo("/uang"), { held, failure })
    expect((await fails(refused(404))).said).toBe("rewrite /404")
    expect((await fails(new Unreachable("down"))).said).toBe("rewrite /gangguan")
    expect(await fails(refused(401))).toEqual({ said: "redirect /masuk?ke=%2Fuang", cleared: 1 })
    await expect(fails(new Error("ours"))).rejects.toThrow("ours")
  })
})
