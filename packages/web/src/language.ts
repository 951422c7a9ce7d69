import { cookieOptions, type CookieJar } from "./cookie-jar.js"
import { isSecure, textField } from "./form.js"
import { safeReturnPath } from "./return-path.js"

const COOKIE = "sentra_language"
const LIFE_SECONDS = 365 * 24 * 60 * 60

/** Indonesian unless the reader chose English. */
export const localeOf = (cookies: Pick<CookieJar, "get">): "id" | "en" =>
  cookies.get(COOKIE)?.value === "en" ? "en" : "id"

type Visit = { request: Request; url: URL; cookies: CookieJar }

/** Remembers the language chosen in a form, and says which page to come back to. */
export async function chooseLanguage({ request, url, cookies }: Visit): Promise<string> {
  const form = await request.formData()
  const chosen = textField(form, "language") === "en" ? "en" : "id"
  cookies.set(COOKIE, chosen, cookieOptions(isSecure(request, url), LIFE_SECONDS))
  return safeReturnPath(textField(form, "back"))
}
