import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StaffMe } from "@sentra/contracts"
import { databaseIn } from "../../../../lib/database-in.js"
import { anybodyHasARole, readStaff } from "../../../../reading/staff.js"
import { areasOf } from "../../../access/access.js"

/** GET /admin/staff/me: the caller's roles, and the areas in which they look or act. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ me: StaffMe }>,
): Promise<void> {
  const userId = req.auth_context.actor_id
  const database = databaseIn(req.scope)
  const [person] = await readStaff(database, { ids: [userId] })
  const roles = person?.roles ?? []
  const settingUp = !(await anybodyHasARole(database))
  res.json({ me: { userId, name: person?.name ?? "", roles, settingUp, ...areasOf(roles) } })
}
