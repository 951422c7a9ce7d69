export type CookieOptions = {
  path: string
  httpOnly: boolean
  sameSite: "lax"
  secure: boolean
  maxAge?: number
}

/** What we ask of a request's cookies; Astro's `cookies` is one. */
export type CookieJar = {
  get(name: string): { value: string } | undefined
  set(name: string, value: string, options: CookieOptions): void
  delete(name: string, options: { path: string }): void
}

/** Readable by the server alone, and not sent along with another site's forms. */
export const cookieOptions = (secure: boolean, maxAgeSeconds?: number): CookieOptions => ({
  path: "/",
  httpOnly: true,
  sameSite: "lax",
  secure,
  ...(maxAgeSeconds === undefined ? {} : { maxAge: maxAgeSeconds }),
})
