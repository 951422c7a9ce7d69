import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { staffRolesRequest, type StaffPerson } from "@sentra/contracts"
import { databaseIn } from "../../../../../../lib/database-in.js"
import { parseInput } from "../../../../../../lib/parse-input.js"
import { forbidden, notFound } from "../../../../../../lib/refusal.js"
import { anybodyHasARole, readStaff } from "../../../../../../reading/staff.js"
import { grantRoles } from "../../../../../../workflows/staff/grant-roles/index.js"
import { requestApproval } from "../../../../../../workflows/staff/request-approval/index.js"
import { needsSecondPerson } from "../../../../../../workflows/staff/roles-approval/needs-second-person.js"

/**
 * POST /admin/staff/people/:id/roles: gives a person these roles and no others; where a second
 * person has to agree, it waits on the Approvals page.
 */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ person: StaffPerson; waiting: boolean }>,
): Promise<void> {
  const { roles, reason } = parseInput(staffRolesRequest, req.body)
  const callerId = req.auth_context.actor_id
  const database = databaseIn(req.scope)
  const everybody = await readStaff(database)
  const person = everybody.find(({ userId }) => userId === req.params.id)
  if (!person) throw noSuchPerson()
  const second = needsSecondPerson({ callerId, person, roles, everybody })
  if (!second.needed || !(await anybodyHasARole(database))) {
    const change = { userId: person.userId, roles, grantedBy: callerId }
    res.json({ person: await grantRoles(req.scope, change), waiting: false })
    return
  }
  if (!second.possible) throw nobodyElse()
  await requestApproval(req.scope, {
    kind: "staff_roles",
    subjectId: person.userId,
    subject: person.name,
    payload: { roles },
    seen: { roles: person.roles },
    reason,
    requestedBy: callerId,
  })
  res.json({ person, waiting: true })
}

const noSuchPerson = () =>
  notFound({
    id: "Orang ini tidak ada di daftar staf. Muat ulang halaman Staf.",
    en: "There is no such person among the staff. Reload the Staff page.",
  })

const nobodyElse = () =>
  forbidden({
    field: "roles",
    id: "Menambah peran sendiri perlu persetujuan orang lain. Beri dulu seseorang peran bendahara.",
    en: "More roles for yourself need another's approval. Make somebody treasurer first.",
  })
