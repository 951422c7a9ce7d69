import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import compression from "compression"
import sirv from "sirv"
import { hearOnlyTrustedProxies, trustedProxyHops } from "../proxies.js"
import { answerHeaders, type Headers } from "./headers.js"
import { REFUSAL_POLICY, refusalPage } from "./refusal-page.js"
import { ANSWERED_METHODS, refusalOf, type Refusal } from "./refusal.js"
import { readOpenSettings, readSettings, type OpenSettings } from "./settings.js"

type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

export type ServeOptions = {
  /** Said in the log line that tells where the app listens. */
  name: string
  /** The app's folder: the one that holds `dist/`. Usually `new URL(".", import.meta.url)`. */
  root: URL
  /** Where it listens when PORT does not say. */
  defaultPort: number
  /** A body longer than this is refused with 413 before it is read. One MiB unless told. */
  bodyMaxBytes?: number
  /** What the pages may use beyond their own styles, pictures and fonts, by policy directive. */
  allow?: Headers
  /** Headers that are added to every answer, or replace the frame's; names in small letters. */
  headers?: Headers
  /** Nobody signs in: the app starts without SENTRA_SESSION_SECRET. */
  openToAll?: boolean
  /**
   * Paths of pages that show nothing of a person: a browser may keep them if it asks again. None
   * unless told, so that a new page is kept by nobody until somebody thought of it.
   */
  openPages?: RegExp
}

const BODY_MAX_BYTES = 1024 * 1024
const COMPRESS_FROM_BYTES = 512
const SHUTDOWN_WAIT_MS = 5_000
const YEAR_SECONDS = 31_536_000
const DAY_SECONDS = 86_400

/**
 * Serves a built Astro app (adapter in middleware mode) on HOST and PORT: security headers,
 * refusal of foreign forms and of bodies too long or of no told length, the client files as
 * `precompress()` left them, compressed pages, `/health`. Ends by itself on SIGTERM and SIGINT.
 * Exits with one sentence when a setting is missing or the app is not built.
 */
export async function serveApp(options: ServeOptions): Promise<Server> {
  const { host, port } = settingsOrExit(options)
  const render = await builtHandler(options.root)
  const answer = frame(options, render)
  const server = createServer((request, response) => void answer(request, response))
  server.listen(port, host, () => console.log(`${options.name}: http://${host}:${port}`))
  server.on("error", ({ message }) =>
    exit(`${options.name} cannot listen on ${host}:${port}: ${message}`),
  )
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stop(server))
  return server
}

function frame(options: ServeOptions, render: Handler): Handler {
  const headers = Object.entries(answerHeaders(options.allow, options.headers))
  const bodyMaxBytes = options.bodyMaxBytes ?? BODY_MAX_BYTES
  const hops = trustedProxyHops(process.env)
  const compress = compression({ threshold: COMPRESS_FROM_BYTES })
  const files = sirv(fileURLToPath(new URL("dist/client/", options.root)), {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) => response.setHeader("cache-control", cacheFor(path)),
  })

  return (request, response) => {
    hearOnlyTrustedProxies(request, hops)
    for (const [name, value] of headers) response.setHeader(name, value)
    if (request.url === "/health") return answer(response, 200, "ok")
    const refusal = refusalOf(request, bodyMaxBytes)
    if (refusal !== undefined) {
      if (refusal.status === 405) response.setHeader("allow", ANSWERED_METHODS)
      return onceRead(request, () => refuse(request, response, refusal))
    }
    const page = (): void => {
      response.setHeader("cache-control", cacheForPage(request, options.openPages))
      compress(request, response, () => void render(request, response))
    }
    if (request.method === "POST") return page()
    files(request, response, page)
  }
}

/** Built files carry their hash in the name; the others change with a new build at most. */
const cacheFor = (path: string): string =>
  path.startsWith("/_astro/")
    ? `public, max-age=${YEAR_SECONDS}, immutable`
    : `public, max-age=${DAY_SECONDS}`

/** What a person typed or sees signed in stays in no cache, their own browser's included. */
function cacheForPage({ method, url = "" }: IncomingMessage, open: RegExp | undefined): string {
  const path = url.split("?", 1)[0] ?? ""
  return method !== "POST" && open?.test(path) ? "private, no-cache" : "private, no-store"
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(text)
}

/** Nobody sends this much by mistake; from here on the line is cut. */
const READ_BYTES_MAX = 100 * 1024 * 1024

/** Reads and forgets what is still being sent: a browser shows no answer before its own end. */
function onceRead(request: IncomingMessage, then: () => void): void {
  let read = 0
  request.on("data", (bytes: Buffer) => {
    read += bytes.length
    if (read > READ_BYTES_MAX) request.destroy()
  })
  request.once("end", then)
}

/** A person gets a page, a program plain words. */
function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  const { status, words } = refusal
  response.setHeader("cache-control", "no-store")
  if (!request.headers.accept?.includes("text/html")) {
    return answer(response, status, `${words.id}\n${words.en}\n`)
  }
  response.setHeader("content-security-policy", REFUSAL_POLICY)
  response.writeHead(status, { "content-type": "text/html; charset=utf-8" }).end(refusalPage(words))
}

async function builtHandler(root: URL): Promise<Handler> {
  const entry = new URL("dist/server/entry.mjs", root)
  if (!existsSync(entry)) exit(`${fileURLToPath(root)} is not built: run its build first.`)
  const built: unknown = await import(entry.href)
  if (!hasHandler(built)) exit(`${fileURLToPath(entry)} exports no handler: rebuild the app.`)
  return built.handler
}

const hasHandler = (built: unknown): built is { handler: Handler } =>
  typeof built === "object" &&
  built !== null &&
  "handler" in built &&
  typeof built.handler === "function"

function settingsOrExit({ defaultPort, openToAll = false }: ServeOptions): OpenSettings {
  const read = (openToAll ? readOpenSettings : readSettings)(process.env, defaultPort)
  return "problem" in read ? exit(read.problem) : read.settings
}

function exit(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

function stop(server: Server): void {
  setTimeout(() => process.exit(0), SHUTDOWN_WAIT_MS).unref()
  server.close(() => process.exit(0))
  server.closeIdleConnections()
}
