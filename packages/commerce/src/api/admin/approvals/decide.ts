import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { Approval } from "@sentra/contracts"
import { notFound } from "../../../lib/refusal.js"
import { STAFF_MODULE, type StaffService } from "../../../modules/staff/index.js"
import { decideApproval } from "../../../workflows/staff/decide-approval/index.js"
import { presentApprovals } from "./present.js"

/** The caller's word on the request of the path; answers it as it stands then. */
export async function decide(
  req: AuthenticatedMedusaRequest,
  word: { approved: boolean; reason: string | null },
): Promise<Approval> {
  const approvalId = req.params.id ?? ""
  const decidedBy = req.auth_context.actor_id
  await decideApproval(req.scope, { approvalId, decidedBy, ...word })
  const found = await req.scope.resolve<StaffService>(STAFF_MODULE).approvals.find(approvalId)
  const [approval] = await presentApprovals(req.scope, [found], decidedBy)
  if (approval) return approval
  throw notFound({
    id: "Permintaan ini tidak ada. Pilih dari halaman Persetujuan.",
    en: "There is no such request. Choose one on the Approvals page.",
  })
}
