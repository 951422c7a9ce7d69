import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { memberUpdate, type Member } from "@sentra/contracts"
import { parseInput } from "../../../../lib/parse-input.js"
import { changeMember } from "../../../../workflows/making/change-member/index.js"
import { readMember } from "../read-members.js"

/** GET /admin/artisans/:id: one member. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ member: Member }>,
): Promise<void> {
  res.json({ member: await readMember(req.scope, req.params.id ?? "") })
}

/** POST /admin/artisans/:id: changes standing, willingness or crafts. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ member: Member }>,
): Promise<void> {
  const artisanId = req.params.id ?? ""
  await changeMember(req.scope, { artisanId, change: parseInput(memberUpdate, req.body) })
  res.json({ member: await readMember(req.scope, artisanId) })
}
