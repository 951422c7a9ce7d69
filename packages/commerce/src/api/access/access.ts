import { STAFF_AREAS, type StaffArea, type StaffRole } from "@sentra/contracts"
import { ANYBODY, type Family } from "./family.js"
import { MEDUSA_FAMILIES } from "./medusa-families.js"
import { OUR_FAMILIES } from "./our-families.js"

/** One route with its rights. */
export type Access = {
  /** "GET /admin/orders/:id" */
  route: string
  area: StaffArea
  allowed: readonly StaffRole[] | typeof ANYBODY
  /** While nobody holds a role, whoever is signed in may call it. */
  firstDay: boolean
  /** What the path names first: an order, a member. */
  targetIn: (path: string) => string | null
}

/** Which of the table's routes a request is for; a route that is not in it is nobody's. */
export function accessTo(method: string, path: string): Access | undefined {
  const asked = method === "HEAD" ? "GET" : method
  return ROUTES.find((route) => route.method === asked && route.pattern.test(path))?.access
}

/** Whether these roles are enough. */
export const mayCall = ({ allowed }: Access, roles: readonly StaffRole[]): boolean =>
  allowed === ANYBODY || roles.some((role) => allowed.includes(role))

/** In which areas these roles look, or act. */
export function areasOf(roles: readonly StaffRole[]): { sees: StaffArea[]; acts: StaffArea[] } {
  const where = (reads: boolean): StaffArea[] => {
    const open = ROUTES.filter(({ method, access }) => {
      return (method === "GET") === reads && mayCall(access, roles)
    })
    const areas = new Set(open.map(({ access }) => access.area))
    return STAFF_AREAS.filter((area) => areas.has(area))
  }
  return { sees: where(true), acts: where(false) }
}

/** Every route of the table, "GET /admin/orders/:id". */
export const listedRoutes = (): string[] => ROUTES.map(({ access }) => access.route)

type Route = { method: string; parts: string[]; pattern: RegExp; access: Access }

/** "/a/{b,c}" as "/a/b" and "/a/c". */
function unfolded(text: string): string[] {
  const [found, list = ""] = /\{([^}]+)\}/.exec(text) ?? []
  if (found === undefined) return [text]
  return list.split(",").flatMap((word) => unfolded(text.replace(found, word)))
}

function routesOf({ area, see, act, routes, firstDay = false }: Family): Route[] {
  return routes.flatMap((line) => {
    const [methods = "", folded = ""] = line.split(" ")
    return unfolded(`/admin${folded}`).flatMap((path) =>
      methods.split("|").map((method): Route => {
        const pattern = new RegExp(`^${path.replaceAll(/:\w+/g, "([^/]+)")}/?$`)
        return {
          method,
          parts: path.split("/"),
          pattern,
          access: {
            route: `${method} ${path}`,
            area,
            firstDay,
            allowed: method === "GET" ? see : act,
            targetIn: (asked) => pattern.exec(asked)?.[1] ?? null,
          },
        }
      }),
    )
  })
}

/** A word goes before a parameter in its place, as in the server's own router. */
const rankOf = ({ parts }: Route): string =>
  parts.map((part) => (part.startsWith(":") ? "1" : "0")).join("")

const ROUTES: readonly Route[] = [...OUR_FAMILIES, ...MEDUSA_FAMILIES]
  .flatMap(routesOf)
  .toSorted((one, other) => rankOf(one).localeCompare(rankOf(other)))
