import { z } from "zod"
import { cookieOptions, type CookieJar } from "./cookie-jar.js"

export type Flashes<Message> = {
  /** Keeps a message for the next page. */
  leave(cookies: CookieJar, message: Message, where: { secure: boolean }): void
  /** Takes the message, if there is one: it is shown once. */
  take(cookies: CookieJar): Message | undefined
}

const LIFE_SECONDS = 60

/**
 * One message across a redirect, as a code and its figures: the page chooses the words, so a
 * forged cookie can say nothing that the page does not.
 */
export function flashes<Shape extends z.ZodType>(
  cookieName: string,
  shape: Shape,
): Flashes<z.infer<Shape>> {
  return {
    leave: (cookies, message, { secure }) =>
      cookies.set(cookieName, JSON.stringify(message), cookieOptions(secure, LIFE_SECONDS)),
    take: (cookies) => {
      const text = cookies.get(cookieName)?.value
      if (text === undefined || text === "") return undefined
      cookies.delete(cookieName, { path: "/" })
      const parsed = shape.safeParse(jsonOrNothing(text))
      return parsed.success ? parsed.data : undefined
    },
  }
}

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
