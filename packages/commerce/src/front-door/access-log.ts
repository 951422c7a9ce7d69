import type { IncomingMessage, ServerResponse } from "node:http"

/** Ids that open something for whoever holds them: a cart, its payment, an order's receipt. */
const HOLDERS_ID = /\b(cart|paycol|payses|order|ordli|cali)_[0-9A-Za-z]+/g

/** A request's address as a log may keep it: no query, where keys are, and no id that opens. */
export const loggedPath = (url: string): string =>
  (url.split("?", 1)[0] ?? "").replaceAll(HOLDERS_ID, "$1_…")

/** Writes one line for each answer, as JSON, once it is sent. */
export function logAnswer(request: IncomingMessage, response: ServerResponse): void {
  const { method = "", url = "" } = request
  if (url === "/health") return
  const began = performance.now()
  response.once("close", () => {
    const line = {
      level: "http",
      client_ip: request.headers["x-forwarded-for"] ?? request.socket.remoteAddress ?? "-",
      method,
      path: loggedPath(url),
      status: response.statusCode,
      duration: Math.round(performance.now() - began),
      timestamp: new Date().toISOString(),
    }
    process.stdout.write(`${JSON.stringify(line)}\n`)
  })
}
