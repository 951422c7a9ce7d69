/** The demo's staff and the one password of all its people, as its seed gives them. */
export const ADMIN_EMAIL = "admin@gending.example"
export const CHAIR_EMAIL = "ketua@gending.example"
export const TREASURER_EMAIL = "bendahara@gending.example"
export const HUB_EMAIL = "gudang@gending.example"
export const AUDITOR_EMAIL = "pengawas@gending.example"
export const DEMO_PASSWORD = "kain-gending-2026"

export type Actor = "customer" | "user" | "artisan"
export type Answer = { status: number; body: unknown }
export type Caller = (method: string, path: string, body?: unknown) => Promise<Answer>

const json = { "content-type": "application/json" }

/** Signs a demo person in; the caller speaks for them from then on. */
export async function signIn(
  server: { url: string },
  publishableKey: string,
  actor: Actor,
  email: string,
): Promise<Caller> {
  const token = await tokenOf(server, actor, email)
  const headers = {
    ...json,
    authorization: `Bearer ${token}`,
    "x-publishable-api-key": publishableKey,
  }
  return async (method, path, body) => {
    const response = await fetch(server.url + path, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    const json = response.headers.get("content-type")?.includes("application/json")
    const read: unknown = json ? JSON.parse(text) : text
    return { status: response.status, body: read }
  }
}

/** What a demo person's calls carry. */
export async function tokenOf(
  server: { url: string },
  actor: Actor,
  email: string,
): Promise<string> {
  const answer = await fetch(`${server.url}/auth/${actor}/emailpass`, {
    method: "POST",
    headers: json,
    body: JSON.stringify({ email, password: DEMO_PASSWORD }),
  })
  return tokenIn(await answer.json())
}

export const signInStaff = (server: { url: string }, publishableKey: string): Promise<Caller> =>
  signIn(server, publishableKey, "user", ADMIN_EMAIL)

function tokenIn(answer: unknown): string {
  if (typeof answer === "object" && answer !== null && "token" in answer)
    return String(answer.token)
  throw new Error(`No token in the answer: ${JSON.stringify(answer)}`)
}

/** The demo shop's key, as the seed made it. */
export async function publishableKeyOf(database: {
  query: (sql: string) => Promise<Record<string, unknown>[]>
}): Promise<string> {
  const [row] = await database.query("select token from api_key where type = 'publishable'")
  return String(row?.["token"])
}
