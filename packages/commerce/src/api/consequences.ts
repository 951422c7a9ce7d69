import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { conflict, notFound } from "../lib/refusal.js"
import { ADMIN_CONSEQUENCES, FAMILIES, type Consequence } from "./admin-consequences.js"

/** As Express reads an address: in any case, and with or without a slash at its end. */
const family = new RegExp(`^/admin/(${FAMILIES.join("|")})(/|$)`, "i")

const table = Object.entries(ADMIN_CONSEQUENCES).map(([route, consequence]) => {
  const [method = "", path = ""] = route.split(" ")
  return {
    method,
    consequence,
    pattern: new RegExp(`^${path.replaceAll(/:\w+/g, "([^/]+)")}/?$`, "i"),
    ids: path.split("/:").length - 1,
  }
})
// A name in an address is meant before an id: "payment-providers" is no payment.
table.sort((a, b) => a.ids - b.ids)

/** Whether somebody must have said what follows from a route. */
export const needsConsequence = (path: string): boolean => family.test(path)

/** What follows from a request, with the ids in its address; undefined where nobody said it. */
export function consequenceOf(
  method: string,
  path: string,
): { consequence: Consequence; ids: string[] } | undefined {
  for (const row of table) {
    const ids = row.method === method ? row.pattern.exec(path)?.slice(1) : undefined
    if (ids) return { consequence: row.consequence, ids: ids.map(decodeURIComponent) }
  }
  return undefined
}

/** Lets no action of Medusa's through of which the books would not hear. */
async function onlyWithConsequence(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const path = req.baseUrl + req.path
  if (!needsConsequence(path)) return next()
  const method = req.method === "HEAD" ? "GET" : req.method
  if (method === "OPTIONS") return next()
  const found = consequenceOf(method, path)
  if (!found) {
    throw notFound({
      id: "Alamat ini tidak ada. Periksa alamatnya.",
      en: "There is nothing at this address. Please check it.",
    })
  }
  const { consequence, ids } = found
  if ("closed" in consequence) throw conflict(consequence.closed)
  if ("posts" in consequence) {
    await consequence.unless?.({ container: req.scope, ids, body: req.body })
  }
  next()
}

export const consequenceRoutes: MiddlewareRoute[] = [
  { matcher: "/admin", middlewares: [onlyWithConsequence] },
]
