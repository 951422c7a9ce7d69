import { z } from "zod"
import { cookieOptions, type CookieJar } from "./cookie-jar.js"
import { createSealer } from "./sealer.js"

export type SessionOptions<Shape extends z.ZodType> = {
  cookieName: string
  secret: string
  /** What a session holds; a cookie of another shape counts as none. */
  shape: Shape
  lifeSeconds: number
}

export type Sessions<Held> = {
  read(cookies: CookieJar): Promise<Held | undefined>
  write(cookies: CookieJar, held: Held, where: { secure: boolean }): Promise<void>
  clear(cookies: CookieJar): void
}

/**
 * Sessions that live wholly in one encrypted cookie (httpOnly, SameSite=Lax): the server's token
 * never reaches a page or a script. An absent, forged, old or foreign cookie reads as undefined.
 */
export function createSessions<Shape extends z.ZodType>(
  options: SessionOptions<Shape>,
): Sessions<z.infer<Shape>> {
  const { cookieName, secret, shape, lifeSeconds } = options
  const sealer = createSealer(secret, `session ${cookieName}`)
  return {
    read: async (cookies) => {
      const sealed = cookies.get(cookieName)?.value
      if (sealed === undefined || sealed === "") return undefined
      const parsed = shape.safeParse(await sealer.open(sealed))
      return parsed.success ? parsed.data : undefined
    },
    write: async (cookies, held, { secure }) => {
      const sealed = await sealer.seal(held, lifeSeconds)
      cookies.set(cookieName, sealed, cookieOptions(secure, lifeSeconds))
    },
    clear: (cookies) => cookies.delete(cookieName, { path: "/" }),
  }
}
