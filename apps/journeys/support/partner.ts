import { world } from "../world/world.ts"
import { DEMO_PASSWORD } from "./people.ts"
import { expect } from "./story.ts"

type Shape<T> = { parse(value: unknown): T }

/** Signs a partner's user in at the server, as the portal does for her. */
export async function partnerToken(email: string): Promise<string> {
  const answer = await fetch(`${world().medusa}/auth/customer/emailpass`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password: DEMO_PASSWORD }),
  })
  const { token }: { token: string } = await answer.json()
  return token
}

async function call<T>(email: string, path: string, init: RequestInit, shape: Shape<T>): Promise<T> {
  const headers = {
    authorization: `Bearer ${await partnerToken(email)}`,
    "content-type": "application/json",
    "x-publishable-api-key": world().publishableKey,
  }
  const response = await fetch(`${world().medusa}${path}`, { ...init, headers })
  const text = await response.text()
  expect(response.ok, `${path} answered ${response.status}: ${text}`).toBe(true)
  return shape.parse(JSON.parse(text))
}

/** What the portal's server reads for one of its users. */
export const readAsPartner = <T>(email: string, path: string, shape: Shape<T>): Promise<T> =>
  call(email, path, {}, shape)

/** What the portal's server sends for one of its users. */
export const sendAsPartner = <T>(
  email: string, path: string, body: object, shape: Shape<T>,
): Promise<T> => call(email, path, { method: "POST", body: JSON.stringify(body) }, shape)
