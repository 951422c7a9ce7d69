import { expect } from "@playwright/test"
import { world } from "../world/world.ts"
import { DEMO_PASSWORD, PEOPLE } from "./people.ts"

type Shape<T> = { parse(value: unknown): T }

/** The staff routes, as a signed-in member of staff. */
export type Staff = {
  read: <T>(path: string, shape: Shape<T>) => Promise<T>
  send: <T>(path: string, body: object, shape: Shape<T>) => Promise<T>
}

/** Signs in at the server, for what the dashboard of Medusa does with its own pages. */
export async function staff(): Promise<Staff> {
  const answer = await fetch(`${world().medusa}/auth/user/emailpass`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: PEOPLE.staff, password: DEMO_PASSWORD }),
  })
  const { token }: { token: string } = await answer.json()
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" }
  const call = async <T>(path: string, init: RequestInit, shape: Shape<T>): Promise<T> => {
    const response = await fetch(`${world().medusa}${path}`, { headers, ...init })
    const text = await response.text()
    expect(response.ok, `${path} answered ${response.status}: ${text}`).toBe(true)
    return shape.parse(JSON.parse(text))
  }
  return {
    read: (path, shape) => call(path, {}, shape),
    send: (path, body, shape) => call(path, { method: "POST", body: JSON.stringify(body) }, shape),
  }
}
