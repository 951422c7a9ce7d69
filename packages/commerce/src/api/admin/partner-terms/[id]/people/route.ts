import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { partnerPersonRequest, type RegisteredPartner } from "@sentra/contracts"
import { parseInput } from "../../../../../lib/parse-input.js"
import {
  registerPartnerPerson,
} from "../../../../../workflows/partnership/register-partner-person/index.js"
import { readPartner } from "../../read-partners.js"

/** POST /admin/partner-terms/:id/people: somebody may act for the partner from now on. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ partner: RegisteredPartner }>,
): Promise<void> {
  const partnerId = req.params.id ?? ""
  const person = parseInput(partnerPersonRequest, req.body)
  await registerPartnerPerson(req.scope, { partnerId, person })
  res.json({ partner: await readPartner(req.scope, partnerId) })
}
