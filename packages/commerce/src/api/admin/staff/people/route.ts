import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StaffPerson } from "@sentra/contracts"
import { databaseIn } from "../../../../lib/database-in.js"
import { readStaff } from "../../../../reading/staff.js"

/** GET /admin/staff/people: everybody who can sign in here, with the roles they hold. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ people: StaffPerson[] }>,
): Promise<void> {
  res.json({ people: await readStaff(databaseIn(req.scope)) })
}
