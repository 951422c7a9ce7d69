import type { AstroGlobal } from "astro"

/** The member's token; the middleware lets nobody without one reach a page that asks. */
export function tokenOf(locals: App.Locals): string {
  if (locals.token === undefined) throw new Error("This page is not behind the sign-in.")
  return locals.token
}

/** Whether cookies may only travel encrypted: yes as soon as the visitor came over https. */
export function isSecure(request: Request, url: URL): boolean {
  return url.protocol === "https:" || request.headers.get("x-forwarded-proto") === "https"
}

/** The text of a form field, without the spaces around it. */
export function textField(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === "string" ? value.trim() : ""
}

export type Page = Pick<AstroGlobal, "request" | "url" | "cookies" | "locals">
