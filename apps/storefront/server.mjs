import { createServer } from "node:http"
import { join } from "node:path"
import compression from "compression"
import sirv from "sirv"
import { handler } from "./dist/server/entry.mjs"

const HOST = process.env.HOST ?? "127.0.0.1"
const PORT = Number(process.env.PORT ?? "8000")
const BODY_BYTES_MAX = 64 * 1024
const YEAR_SECONDS = 31_536_000
const DAY_SECONDS = 86_400
const client = join(import.meta.dirname, "dist/client")

const SECURITY_HEADERS = {
  "Content-Security-Policy": [
    "default-src 'none'",
    "img-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
}

/** Hashed files never change; pictures are drawn anew only with a new build. */
const files = sirv(client, {
  brotli: true,
  gzip: true,
  etag: true,
  dotfiles: false,
  setHeaders: (response, path) => {
    const seconds = path.startsWith("/_astro/") ? YEAR_SECONDS : DAY_SECONDS
    const immutable = path.startsWith("/_astro/") ? ", immutable" : ""
    response.setHeader("Cache-Control", `public, max-age=${seconds}${immutable}`)
  },
})

const compress = compression({ threshold: 512 })

const refuse = (response, status, text) => {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", connection: "close" })
  response.end(text)
}

/** Forms of the shop are small and say their size; everything else is turned away unread. */
const bodyProblem = ({ method, headers }) => {
  if (method === "GET" || method === "HEAD") return undefined
  if (method !== "POST") return [405, "Method not allowed.\n"]
  const length = Number(headers["content-length"] ?? Number.NaN)
  if (!Number.isSafeInteger(length)) return [411, "Send the length of the form.\n"]
  return length > BODY_BYTES_MAX ? [413, "This form is too large.\n"] : undefined
}

const server = createServer((request, response) => {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
  const problem = bodyProblem(request)
  if (problem) return refuse(response, ...problem)
  files(request, response, () => compress(request, response, () => handler(request, response)))
})

server.listen(PORT, HOST, () => console.log(`storefront: http://${HOST}:${PORT}`))

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    server.close(() => process.exit(0))
    server.closeIdleConnections()
  })
}
