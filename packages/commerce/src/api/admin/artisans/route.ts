import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { membersQuery, type Member } from "@sentra/contracts"
import { parseInput } from "../../../lib/parse-input.js"
import { readMembers } from "./read-members.js"

/** GET /admin/artisans?limit=&offset=: a page of the register, by member number. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ members: Member[]; count: number }>,
): Promise<void> {
  const { limit, offset } = parseInput(membersQuery, req.query)
  res.json(await readMembers(req.scope, { take: limit, skip: offset }))
}
