import { signOut } from "@sentra/web"
import type { APIRoute } from "astro"
import { backend } from "../lib/backend.server.ts"

export const POST: APIRoute = ({ cookies }) => {
  const { partner: account, sessions } = backend()
  return signOut(cookies, { account, sessions })
}
