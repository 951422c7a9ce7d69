import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { partnerRequest, type RegisteredPartner } from "@sentra/contracts"
import { parseInput } from "../../../lib/parse-input.js"
import { registerPartner } from "../../../workflows/partnership/register-partner/index.js"
import { readPartner, readPartners } from "./read-partners.js"

/** GET /admin/partner-terms: every partner, its terms and its people, by code. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ partners: RegisteredPartner[] }>,
): Promise<void> {
  res.json({ partners: await readPartners(req.scope) })
}

/** POST /admin/partner-terms: a company becomes a partner. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ partner: RegisteredPartner }>,
): Promise<void> {
  const terms = parseInput(partnerRequest, req.body)
  res.json({ partner: await readPartner(req.scope, await registerPartner(req.scope, { terms })) })
}
