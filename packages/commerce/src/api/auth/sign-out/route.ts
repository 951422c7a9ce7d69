import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ACCESS_MODULE, type AccessService } from "../../../modules/access/index.js"
import { credentialsOf } from "../credentials.js"

/** POST /auth/sign-out: ends the sign-in behind the token; signing out twice is no mistake. */
export async function POST(
  req: MedusaRequest,
  res: MedusaResponse<{ signedOut: true }>,
): Promise<void> {
  const { signIns } = req.scope.resolve<AccessService>(ACCESS_MODULE)
  for (const { signInId } of credentialsOf(req)) await signIns.end(signInId)
  res.json({ signedOut: true })
}
