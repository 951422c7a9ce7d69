import type { IncomingMessage, ServerResponse } from "node:http"
import {
  forbidden,
  invalid,
  refusalIn,
  tooLarge,
  wrongFormat,
  type Refusal,
} from "../lib/refusal.js"
import { namesPrototype, NO_PROTOTYPES } from "../lib/plain-keys.js"

const READING = new Set(["GET", "HEAD", "OPTIONS"])

/** Medusa takes files at these; everything else is JSON. */
const TAKES_FILES = /^\/admin\/(uploads|products\/imports?)(\/|$)/

/** Medusa keeps uploads in memory while it takes them in. */
const UPLOAD_MEGABYTES_MAX = 12
const BYTES_PER_MEGABYTE = 1_024 * 1_024

/** Why a request does not come in at all, or undefined. */
export function refusalOf(request: IncomingMessage): Refusal | undefined {
  const { url = "" } = request
  const [path = "", ...query] = url.split("?")
  if (!isLegible(path)) return ILLEGIBLE
  if (queryNamesPrototype(query.join("?"))) return NO_PROTOTYPES
  if (fromElsewhere(request)) return FROM_ELSEWHERE
  if (isOtherThanJson(request, path)) return NOT_JSON
  return TAKES_FILES.test(path) && isTooLarge(request) ? TOO_LARGE : undefined
}

const ILLEGIBLE = invalid({
  id: "Alamat ini berisi tanda yang tidak terbaca. Periksa alamatnya.",
  en: "A character of this address cannot be read. Please check it.",
})
const FROM_ELSEWHERE = forbidden({
  id: "Permintaan ini datang dari situs lain. Buka halamannya sendiri, lalu coba lagi.",
  en: "This request came from another site. Open the page itself and try again.",
})
const TOO_LARGE = tooLarge({
  id: `Unggahan paling besar ${UPLOAD_MEGABYTES_MAX} MB. Kecilkan gambarnya, lalu coba lagi.`,
  en: `An upload is at most ${UPLOAD_MEGABYTES_MAX} MB. Make the picture smaller and try again.`,
})
const NOT_JSON = wrongFormat({
  id: "Kirim isinya sebagai JSON (Content-Type: application/json).",
  en: "Send the content as JSON (Content-Type: application/json).",
})

function isLegible(path: string): boolean {
  try {
    decodeURIComponent(path)
    return !path.includes("%00")
  } catch {
    return false
  }
}

/** A key of the query, and the fields and orders that it names: `fields=__proto__.x`. */
const queryNamesPrototype = (query: string): boolean =>
  query.split("&").some((pair) => {
    const [key = "", value = ""] = pair.split("=", 2).map(decoded)
    return namesPrototype(key) || (/^(fields|order|filters)\b/.test(key) && namesPrototype(value))
  })

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "))
  } catch {
    return text
  }
}

/**
 * Whether something is to be changed at the wish of another site. Browsers say with
 * `Sec-Fetch-Site`, older ones with `Origin`; who says neither is no browser, and no site can make
 * it send its cookies.
 */
function fromElsewhere({ method = "GET", headers }: IncomingMessage): boolean {
  if (READING.has(method)) return false
  const { origin } = headers
  if (origin !== undefined && welcomeOrigins().includes(origin)) return false
  const site = headers["sec-fetch-site"]
  if (site !== undefined) return site !== "same-origin" && site !== "none"
  return origin !== undefined && hostOf(origin) !== headers.host
}

const welcomeOrigins = (): string[] => (process.env.ADMIN_CORS ?? "").split(",")

const hostOf = (origin: string): string | undefined =>
  URL.canParse(origin) ? new URL(origin).host : undefined

/** Of a body without a told length nobody knows how long it gets. */
function isTooLarge({ method = "GET", headers }: IncomingMessage): boolean {
  if (READING.has(method)) return false
  if (headers["transfer-encoding"] !== undefined) return true
  return Number(headers["content-length"] ?? 0) > UPLOAD_MEGABYTES_MAX * BYTES_PER_MEGABYTE
}

function isOtherThanJson({ method = "GET", headers }: IncomingMessage, path: string): boolean {
  if (READING.has(method)) return false
  const type = (headers["content-type"] ?? "").split(";", 1)[0]?.trim().toLowerCase()
  if (type === "application/json") return false
  if (type === "multipart/form-data") return !TAKES_FILES.test(path)
  const hasBody =
    headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0
  return hasBody || type !== ""
}

/** Nobody sends a picture of this size by mistake; from here on the line is cut. */
const READ_MEGABYTES_MAX = 100

/**
 * Answers a refusal: JSON for programs, a page for whoever opened the dashboard. What is still
 * being sent is read and forgotten first: a browser shows no answer that comes before its end.
 */
export function answerRefusal(
  request: IncomingMessage,
  response: ServerResponse,
  refusal: Refusal,
): void {
  let read = 0
  request.on("data", (bytes: Buffer) => {
    read += bytes.length
    if (read > READ_MEGABYTES_MAX * BYTES_PER_MEGABYTE) request.destroy()
  })
  request.once("end", () => say(refusal, request, response))
}

function say(refusal: Refusal, request: IncomingMessage, response: ServerResponse): void {
  const { status, body } = refusalIn(refusal) ?? { status: 400, body: refusal.body }
  if (/^\/app(\/|$)/.test(request.url ?? "")) {
    response.writeHead(status, { "content-type": "text/html; charset=utf-8" })
    response.end(pageOf(body.sentence?.id ?? body.message, body.sentence?.en ?? ""))
    return
  }
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" })
  response.end(JSON.stringify(body))
}

/** The sentences are ours, so there is nothing in them to escape. */
const pageOf = (id: string, en: string): string =>
  `<!doctype html><html lang="id"><title>Sentra</title><body><main><h1>Sentra</h1>` +
  `<p>${id}</p><p lang="en">${en}</p><p><a href="/app">Admin</a></p></main></body></html>`
