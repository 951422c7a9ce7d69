import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { partnerUserAccess } from "@sentra/contracts"
import { parseInput } from "../../../../../lib/parse-input.js"
import { allowPartnerUser } from "../../../../../workflows/partnership/allow-partner-user/index.js"

/** POST /admin/partner-users/:id/access: lets a partner's user in, or no longer. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ allowed: boolean }>,
): Promise<void> {
  const { allowed } = parseInput(partnerUserAccess, req.body)
  await allowPartnerUser(req.scope, { partnerUserId: req.params.id ?? "", allowed })
  res.json({ allowed })
}
