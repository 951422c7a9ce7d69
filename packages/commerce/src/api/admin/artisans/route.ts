import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { memberRequest, membersQuery, type Member } from "@sentra/contracts"
import { parseInput } from "../../../lib/parse-input.js"
import { registerMember } from "../../../workflows/making/register-member/index.js"
import { readMember, readMembers } from "./read-members.js"

/** GET /admin/artisans?limit=&offset=: a page of the register, by member number. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ members: Member[]; count: number }>,
): Promise<void> {
  const { limit, offset } = parseInput(membersQuery, req.query)
  res.json(await readMembers(req.scope, { take: limit, skip: offset }))
}

/** POST /admin/artisans: a member joins. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ member: Member }>,
): Promise<void> {
  const artisanId = await registerMember(req.scope, parseInput(memberRequest, req.body))
  res.json({ member: await readMember(req.scope, artisanId) })
}
