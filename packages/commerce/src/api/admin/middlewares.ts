import type {
  MedusaNextFunction,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { grantRoles } from "../../workflows/staff/grant-roles/index.js"
import { staffDoor, type StaffRequest } from "../access/staff-door.js"

/** Who is removed from the staff gives the roles back first; the last chair cannot. */
async function takeRolesFirst(
  req: StaffRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  await grantRoles(req.scope, {
    userId: req.params.id ?? "",
    roles: [],
    grantedBy: req.auth_context?.actor_id ?? "nobody",
  })
  next()
}

export const staffRoutes: MiddlewareRoute[] = [
  { matcher: "/admin", middlewares: [staffDoor] },
  { matcher: "/admin/users/:id", methods: ["DELETE"], middlewares: [takeRolesFirst] },
]
