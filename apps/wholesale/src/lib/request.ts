import type { AstroGlobal } from "astro"
import type { Session } from "./backend.server.ts"

/** Who is signed in; the middleware lets nobody else reach a page that asks. */
export function sessionOf(locals: App.Locals): Session {
  if (locals.session === undefined) throw new Error("This page is not behind the sign-in.")
  return locals.session
}

export type Page = Pick<AstroGlobal, "request" | "url" | "cookies" | "locals">
