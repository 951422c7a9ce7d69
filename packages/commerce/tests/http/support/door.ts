import { createHmac } from "node:crypto"
import { z } from "zod"
import { TEST_SECRETS } from "@sentra/testing"
import { DEMO_PASSWORD, type Actor, type Answer } from "./people.js"

/** What a request to the door carries beside its body. */
export type Carried = { token?: string; cookie?: string; visitor?: string; key?: string }

type Asked = Carried & { method?: string; body?: unknown; headers?: Record<string, string> }
export type DoorAnswer = Answer & { cookie: string; headers: Headers }

/** Asks one server as a browser or an app would, with everything that may be carried. */
export async function askDoor(
  server: { url: string },
  path: string,
  { method = "POST", body, token, cookie, visitor, key, headers = {} }: Asked = {},
): Promise<DoorAnswer> {
  const response = await fetch(server.url + path, {
    method,
    redirect: "manual",
    headers: {
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(cookie !== undefined && { cookie }),
      ...(visitor !== undefined && { "x-sentra-visitor": sealedVisitor(visitor) }),
      ...(key !== undefined && { "x-publishable-api-key": key }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return {
    status: response.status,
    body: jsonOr(text),
    cookie: response.headers.getSetCookie().map((one) => one.split(";", 1)[0] ?? "").join("; "),
    headers: response.headers,
  }
}

const jsonOr = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const sealedVisitor = (address: string): string => {
  const seal = createHmac("sha256", TEST_SECRETS.SENTRA_SESSION_SECRET)
    .update(`visitor:${address}`)
    .digest("base64url")
  return `${address} ${seal}`
}

export const signInAt = (
  server: { url: string },
  actor: Actor,
  email: string,
  password: string = DEMO_PASSWORD,
  carried: Carried = {},
): Promise<DoorAnswer> =>
  askDoor(server, `/auth/${actor}/emailpass`, { body: { email, password }, ...carried })

const withToken = z.object({ token: z.string() })
export const tokenFrom = ({ body }: Answer): string => withToken.parse(body).token
