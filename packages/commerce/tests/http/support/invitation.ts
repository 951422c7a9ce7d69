import { expect } from "vitest"

/** The password of every demo person, so that whoever comes signs in as they do. */
const PASSWORD = "kain-gending-2026"

/** Makes a login with the invitation that came by mail, and accepts it: as the dashboard does. */
export async function acceptInvitation(
  server: string,
  invitation: string,
  email: string,
): Promise<void> {
  const post = async (path: string, body: object, headers: object): Promise<unknown> => {
    const answer = await fetch(server + path, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    })
    expect(answer.status, path).toBe(200)
    return answer.json()
  }
  const registered = await post("/auth/user/emailpass/register", { email, password: PASSWORD }, {
    cookie: `sentra_invitation=${invitation}`,
  })
  await post(
    `/admin/invites/accept?token=${invitation}`,
    { email, first_name: email.split("@")[0], last_name: "Baru" },
    { authorization: `Bearer ${String(Reflect.get(Object(registered), "token"))}` },
  )
}
