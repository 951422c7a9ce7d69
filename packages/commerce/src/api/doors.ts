import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { hasPrototypeKey, NO_PROTOTYPES } from "../lib/plain-keys.js"
import { parseInput } from "../lib/parse-input.js"
import { invalid, notFound } from "../lib/refusal.js"
import { OPEN_ROUTES, type Opening } from "./open-routes.js"

/** Below these paths only what is in the table is there. Admin has a guard of Medusa's own. */
export const CLOSED_UNLESS_OPEN = ["/store", "/auth", "/hooks", "/cloud"]

const openings = Object.entries(OPEN_ROUTES).map(([route, opening]) => {
  const [method = "", path = ""] = route.split(" ")
  return { method, opening, pattern: new RegExp(`^${path.replaceAll(/:\w+/g, "[^/]+")}/?$`) }
})

const openingOf = (method: string, path: string): Opening | undefined =>
  openings.find((open) => open.method === method && open.pattern.test(path))?.opening

export const isOpen = (method: string, path: string): boolean =>
  openingOf(method, path) !== undefined

function onlyOpenRoutes(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  const method = req.method === "HEAD" ? "GET" : req.method
  const opening = openingOf(method, req.baseUrl + req.path)
  if (!opening) {
    throw notFound({
      id: "Alamat ini tidak ada. Periksa alamatnya.",
      en: "There is nothing at this address. Please check it.",
    })
  }
  const { body, query, fields } = opening
  if (body) req.body = parseInput(body, req.body)
  if (query ?? fields) {
    const said = query ? parseInput(query, req.query) : {}
    req.query = { ...said, ...(fields && { fields: fields.join(",") }) }
  }
  next()
}

/** An id is looked up in the database, which keeps no NUL and no half a character. */
function onlyLegible(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  if (!isLegible(req.originalUrl)) {
    throw invalid({
      id: "Alamat ini berisi tanda yang tidak terbaca. Periksa alamatnya.",
      en: "A character of this address cannot be read. Please check it.",
    })
  }
  next()
}

function isLegible(url: string): boolean {
  try {
    decodeURIComponent(url.split("?", 1).join())
    return !url.includes("%00")
  } catch {
    return false
  }
}

/** Before any code of Medusa's walks along the keys of a body. */
function onlyPlainKeys(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  if (hasPrototypeKey(req.body) || hasPrototypeKey(req.query)) throw NO_PROTOTYPES
  next()
}

export const doorRoutes: MiddlewareRoute[] = [
  { matcher: "/", middlewares: [onlyLegible, onlyPlainKeys] },
  ...CLOSED_UNLESS_OPEN.map((matcher) => ({ matcher, middlewares: [onlyOpenRoutes] })),
]
