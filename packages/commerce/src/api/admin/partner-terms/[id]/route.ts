import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { partnerRequest, type RegisteredPartner } from "@sentra/contracts"
import { parseInput } from "../../../../lib/parse-input.js"
import { registerPartner } from "../../../../workflows/partnership/register-partner/index.js"
import { readPartner } from "../read-partners.js"

/** GET /admin/partner-terms/:id: one partner. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ partner: RegisteredPartner }>,
): Promise<void> {
  res.json({ partner: await readPartner(req.scope, req.params.id ?? "") })
}

/** POST /admin/partner-terms/:id: changes the terms of orders to come. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ partner: RegisteredPartner }>,
): Promise<void> {
  const partnerId = req.params.id ?? ""
  const terms = parseInput(partnerRequest, req.body)
  await registerPartner(req.scope, { partnerId, terms })
  res.json({ partner: await readPartner(req.scope, partnerId) })
}
