import type { Locale } from "@sentra/ui/words"
import type { CookieJar } from "@sentra/web"

export const LOCALE_COOKIE = "sentra_language"
export const LOCALE_LIFE_SECONDS = 365 * 24 * 60 * 60

/** Indonesian unless the reader chose English. */
export const localeOf = (cookies: Pick<CookieJar, "get">): Locale =>
  cookies.get(LOCALE_COOKIE)?.value === "en" ? "en" : "id"
