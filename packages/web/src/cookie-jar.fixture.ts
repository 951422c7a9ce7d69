import type { CookieJar, CookieOptions } from "./cookie-jar.js"

/** A browser's cookies, for tests: what one request leaves, the next one finds. */
export function cookieJar(): CookieJar & { options: Map<string, CookieOptions> } {
  const values = new Map<string, string>()
  const options = new Map<string, CookieOptions>()
  return {
    options,
    get: (name) => {
      const value = values.get(name)
      return value === undefined ? undefined : { value }
    },
    set: (name, value, given) => {
      values.set(name, value)
      options.set(name, given)
    },
    delete: (name) => {
      values.delete(name)
    },
  }
}
