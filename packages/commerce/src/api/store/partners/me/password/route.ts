import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { passwordChange } from "@sentra/contracts"
import { parseInput } from "../../../../../lib/parse-input.js"
import { changePassword } from "../../../../../workflows/access/passwords.js"
import { ownerOf, refusingGuesses } from "../../../../auth/own-password.js"
import { callerOf } from "../caller.js"

/** POST /store/partners/me/password: the caller changes their own password. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ changed: true }>,
): Promise<void> {
  await callerOf(req)
  const change = parseInput(passwordChange, req.body)
  await refusingGuesses(req, () => changePassword(req.scope, ownerOf(req), change))
  res.json({ changed: true })
}
