import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { passwordCodeUse } from "@sentra/contracts"
import { parseInput } from "../../../lib/parse-input.js"
import { usePasswordCode } from "../../../workflows/access/password-codes.js"
import { passwordLimits, refuseTooMany, wentWell } from "../limits.js"

/** POST /auth/password-codes: a one-time code in place of the forgotten password. */
export async function POST(
  req: MedusaRequest,
  res: MedusaResponse<{ changed: true }>,
): Promise<void> {
  const use = parseInput(passwordCodeUse, req.body)
  const limits = passwordLimits(req, use.email)
  await refuseTooMany(req, limits)
  await usePasswordCode(req.scope, use)
  await wentWell(req, limits)
  res.json({ changed: true })
}
