import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refuseRequest, type Approval } from "@sentra/contracts"
import { parseInput } from "../../../../../lib/parse-input.js"
import { decide } from "../../decide.js"

/** POST /admin/approvals/:id/refuse: refuses with a reason; whoever asked takes it back so. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ approval: Approval }>,
): Promise<void> {
  const { reason } = parseInput(refuseRequest, req.body)
  res.json({ approval: await decide(req, { approved: false, reason }) })
}
