import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Member } from "@sentra/contracts"
import { readMembers } from "./read-members.js"

/** GET /admin/artisans: the register of members. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ members: Member[] }>,
): Promise<void> {
  res.json({ members: await readMembers(req.scope) })
}
