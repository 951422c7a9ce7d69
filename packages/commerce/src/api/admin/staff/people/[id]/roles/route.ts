import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { staffRolesRequest, type StaffPerson } from "@sentra/contracts"
import { parseInput } from "../../../../../../lib/parse-input.js"
import { grantRoles } from "../../../../../../workflows/staff/grant-roles/index.js"

/** POST /admin/staff/people/:id/roles: gives a person these roles and no others. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ person: StaffPerson; waiting: boolean }>,
): Promise<void> {
  const { roles } = parseInput(staffRolesRequest, req.body)
  const person = await grantRoles(req.scope, {
    userId: req.params.id ?? "",
    roles,
    grantedBy: req.auth_context.actor_id,
  })
  res.json({ person, waiting: false })
}
