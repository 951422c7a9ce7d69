import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { PasswordCode } from "@sentra/contracts"
import { databaseIn } from "../../../../../lib/database-in.js"
import { customerOf } from "../../../../../reading/standing.js"
import { makePasswordCode } from "../../../../../workflows/access/password-codes.js"

/** POST /admin/partner-users/:id/password-codes: a one-time code for a partner's user. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ passwordCode: PasswordCode }>,
): Promise<void> {
  const passwordCode = await makePasswordCode(req.scope, {
    actorType: "customer",
    actorId: await customerOf(databaseIn(req.scope), req.params.id ?? ""),
    madeBy: req.auth_context.actor_id,
  })
  res.json({ passwordCode })
}
