import { safeReturnPath } from "@sentra/web"
import type { APIRoute } from "astro"
import { LOCALE_COOKIE, LOCALE_LIFE_SECONDS } from "../lib/locale.ts"
import { isSecure, textField } from "../lib/request.ts"

/** Remembers the reader's language on this phone. */
export const POST: APIRoute = async ({ request, url, cookies, redirect }) => {
  const form = await request.formData()
  cookies.set(LOCALE_COOKIE, textField(form, "language") === "en" ? "en" : "id", {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(request, url),
    maxAge: LOCALE_LIFE_SECONDS,
  })
  return redirect(safeReturnPath(textField(form, "back")), 303)
}
