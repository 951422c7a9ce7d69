import { z } from "zod"
import type { Door } from "./door.js"

/** Exchanges e-mail and password for the actor's token. A wrong pair is a `Refused` with 401. */
export async function signIn(
  door: Door,
  actor: "customer" | "artisan",
  email: string,
  password: string,
): Promise<string> {
  const { token } = await door({
    method: "POST",
    path: `/auth/${actor}/emailpass`,
    body: { email, password },
    shape: z.object({ token: z.string().min(1) }),
  })
  return token
}
