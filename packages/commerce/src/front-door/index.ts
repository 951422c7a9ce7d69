import { logger } from "@medusajs/framework/logger"
import { hearOnlyTrustedProxies, trustedProxyHops } from "@sentra/web/proxies"
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http"
import { createRequire } from "node:module"
import { logAnswer } from "./access-log.js"
import { answerHeaders } from "./answer-headers.js"
import { dropUnreadableCookies, invitationCookie } from "./cookies.js"
import { answerRefusal, refusalOf } from "./refusals.js"

/**
 * Stands before the whole server: before Medusa's sessions, its static files and its dashboard,
 * none of which a middleware of ours can reach. Called by `instrumentation.ts`, which Medusa runs
 * before it makes its HTTP server; that server's listener is wrapped once, then all is as it was.
 */
export function guardFrontDoor(): void {
  const http = createRequire(__filename)("node:http") as typeof import("node:http")
  const { createServer } = http
  // Medusa's own line tells whole addresses, keys in them included; ours stands in for it.
  if (process.env.LOG_LEVEL === undefined) logger.setLogLevel("info")
  const guarded = (listener: RequestListener) => {
    Object.assign(http, { createServer })
    return createServer((request, response) => pass(request, response, listener))
  }
  Object.assign(http, { createServer: guarded })
}

/** Lets a request in to `listener`, or refuses it; either way the answer carries our headers. */
export function pass(
  request: IncomingMessage,
  response: ServerResponse,
  listener: RequestListener,
): void {
  hearOnlyTrustedProxies(request, trustedProxyHops(process.env))
  logAnswer(request, response)
  for (const [name, value] of answerHeaders(request)) response.setHeader(name, value)
  const refusal = refusalOf(request)
  if (refusal) return answerRefusal(request, response, refusal)
  dropUnreadableCookies(request)
  const invitation = invitationCookie(request)
  if (invitation) response.setHeader("set-cookie", invitation)
  listener(request, response)
}
