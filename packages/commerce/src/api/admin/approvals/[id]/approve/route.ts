import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { approveRequest, type Approval } from "@sentra/contracts"
import { parseInput } from "../../../../../lib/parse-input.js"
import { decide } from "../../decide.js"

/** POST /admin/approvals/:id/approve: agrees, and does what was asked for. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ approval: Approval }>,
): Promise<void> {
  const { reason } = parseInput(approveRequest, req.body)
  res.json({ approval: await decide(req, { approved: true, reason: reason || null }) })
}
