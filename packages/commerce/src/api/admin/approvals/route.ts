import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { approvalsQuery, type Approval, type StaffRole } from "@sentra/contracts"
import { databaseIn } from "../../../lib/database-in.js"
import { parseInput } from "../../../lib/parse-input.js"
import { STAFF_MODULE, type StaffService } from "../../../modules/staff/index.js"
import { readStaff } from "../../../reading/staff.js"
import { presentApprovals } from "./present.js"

/** Who decides, and who watches; the others see what they asked for themselves. */
const SEE_ALL: readonly StaffRole[] = ["chair", "treasurer", "auditor"]

/** GET /admin/approvals?state=waiting: a page of what needs a second person, newest first. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ approvals: Approval[]; count: number }>,
): Promise<void> {
  const { limit, offset, state } = parseInput(approvalsQuery, req.query)
  const readerId = req.auth_context.actor_id
  const [reader] = await readStaff(databaseIn(req.scope), { ids: [readerId] })
  const all = SEE_ALL.some((role) => reader?.roles.includes(role))
  const { approvals, count } = await req.scope.resolve<StaffService>(STAFF_MODULE).approvals.list({
    waiting: state === "waiting",
    ...(!all && { requestedBy: readerId }),
    take: limit,
    skip: offset,
  })
  res.json({ approvals: await presentApprovals(req.scope, approvals, readerId), count })
}
