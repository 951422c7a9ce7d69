import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { PasswordCode } from "@sentra/contracts"
import { makePasswordCode } from "../../../../../workflows/access/password-codes.js"

/** POST /admin/artisans/:id/password-codes: a one-time code for a member, shown once. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ passwordCode: PasswordCode }>,
): Promise<void> {
  const passwordCode = await makePasswordCode(req.scope, {
    actorType: "artisan",
    actorId: req.params.id ?? "",
    madeBy: req.auth_context.actor_id,
  })
  res.json({ passwordCode })
}
