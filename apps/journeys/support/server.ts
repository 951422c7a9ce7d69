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
}

function callerWith(headers: Record<string, string>): Caller {
  const call = async <T>(path: string, init: RequestInit, shape: Shape<T>): Promise<T> => {
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
    return shape.parse(JSON.parse(text))
  }
  return {
    read: (path, shape) => call(path, {}, shape),
    send: (path, body, shape) => call(path, { method: "POST", body: JSON.stringify(body) }, shape),
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
