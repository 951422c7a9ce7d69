import type { AstroGlobal } from "astro"

/** The member's token; the middleware lets nobody without one reach a page that asks. */
export function tokenOf(locals: App.Locals): string {
  if (locals.token === undefined) throw new Error("This page is not behind the sign-in.")
  return locals.token
}

export type Page = Pick<AstroGlobal, "request" | "url" | "cookies" | "locals">
