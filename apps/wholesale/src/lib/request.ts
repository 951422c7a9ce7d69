import type { AstroGlobal } from "astro"
import type { Session } from "./backend.server.ts"

/** Who is signed in; the middleware lets nobody else reach a page that asks. */
export function sessionOf(locals: App.Locals): Session {
  if (locals.session === undefined) throw new Error("This page is not behind the sign-in.")
  return locals.session
}

/** Whether cookies may only travel encrypted: yes as soon as the visitor came over https. */
export function isSecure(request: Request, url: URL): boolean {
  return url.protocol === "https:" || request.headers.get("x-forwarded-proto") === "https"
}

/** The text of a form field, without the spaces around it. */
export function textField(form: FormData | URLSearchParams, name: string): string {
  const value = form.get(name)
  return typeof value === "string" ? value.trim() : ""
}

export type Page = Pick<AstroGlobal, "request" | "url" | "cookies" | "locals">
