import type { IncomingMessage } from "node:http"
import { INVITATION_COOKIE } from "../lib/invitation-cookie.js"

/** What cookie-parser takes for JSON, and hands to the sessions, which know only text. */
const JSON_COOKIE = /^j(:|%3a)/i

/** Takes away the cookies on which the session reader would fail. */
export function dropUnreadableCookies({ headers }: Pick<IncomingMessage, "headers">): void {
  if (headers.cookie === undefined) return
  const readable = headers.cookie
    .split(";")
    .filter((pair) => !JSON_COOKIE.test(pair.slice(pair.indexOf("=") + 1).trim().replace(/^"/, "")))
  headers.cookie = readable.join(";")
}

const INVITATION_PAGE = "/app/invite"
const INVITATION_SECONDS = 60 * 60
const TOKEN = /^[\w.-]{20,2000}$/

/**
 * Opening an invitation leaves it in a cookie for the making of the login: the dashboard sends the
 * invitation only afterwards, and an e-mail alone must not be enough.
 */
export function invitationCookie({ method, url = "", headers }: IncomingMessage): string | undefined {
  const [path, query = ""] = url.split("?", 2)
  if (method !== "GET" || path !== INVITATION_PAGE) return undefined
  const token = new URLSearchParams(query).get("token") ?? ""
  if (!TOKEN.test(token)) return undefined
  const secure = headers["x-forwarded-proto"] === "https" ? "; Secure" : ""
  return (
    `${INVITATION_COOKIE}=${token}; Path=/auth/user; HttpOnly; SameSite=Strict` +
    `; Max-Age=${INVITATION_SECONDS}${secure}`
  )
}
