import { z } from "zod"
import { world } from "../world/world.ts"
import { DEMO_PASSWORD } from "./people.ts"
import { expect } from "./story.ts"

/** What an answer must look like; the contracts are such shapes. */
type Shape<T> = { parse(value: unknown): T }

/** The server's routes, as somebody who is signed in, or as any visitor. */
export type Caller = {
  read: <T>(path: string, shape: Shape<T>) => Promise<T>
  send: <T>(path: string, body: object, shape: Shape<T>) => Promise<T>
  /** A file that the server makes when it is asked for it. */
  fetchText: (path: string) => Promise<string>
}

function callerWith(headers: Record<string, string>): Caller {
  const textOf = async (path: string, init: RequestInit): Promise<string> => {
    const response = await fetch(`${world().medusa}${path}`, {
      ...init,
      headers: {
        "content-type": "application/json",
        "x-publishable-api-key": world().publishableKey,
        ...headers,
      },
    })
    const text = await response.text()
    expect(response.ok, `${path} answered ${response.status}: ${text}`).toBe(true)
    return text
  }
  const call = async <T>(path: string, init: RequestInit, shape: Shape<T>): Promise<T> =>
    shape.parse(JSON.parse(await textOf(path, init)))
  return {
    read: (path, shape) => call(path, {}, shape),
    send: (path, body, shape) => call(path, { method: "POST", body: JSON.stringify(body) }, shape),
    fetchText: (path) => textOf(path, { method: "POST", body: "{}" }),
  }
}

/** What any visitor of the shop may ask. */
export const visitorOfShop = (): Caller => callerWith({})

const tokenAnswer = z.object({ token: z.string() })

/** Signs somebody of the demo in at the server itself, as our apps do for their users. */
export async function callerAs(
  actor: "user" | "customer" | "artisan",
  email: string,
): Promise<Caller> {
  const credentials = { email, password: DEMO_PASSWORD }
  const { token } = await callerWith({}).send(`/auth/${actor}/emailpass`, credentials, tokenAnswer)
  return callerWith({ authorization: `Bearer ${token}` })
}
