import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { unauthorized } from "../../lib/refusal.js"
import { credentialsOf } from "./credentials.js"
import { passwordLimits, refuseTooMany, wentWell } from "./limits.js"

/** Whose password a signed-in caller may change: their own, kept signed in where they are. */
export function ownerOf(req: AuthenticatedMedusaRequest): {
  authIdentityId: string
  signInId: string
} {
  const [own] = credentialsOf(req)
  if (own) return own
  throw unauthorized({ id: "Masuk dulu.", en: "Sign in first." })
}

/** Counts a typed password like one at the door: a stolen phone is no place to guess either. */
export async function refusingGuesses(
  req: AuthenticatedMedusaRequest,
  work: () => Promise<void>,
): Promise<void> {
  const limits = passwordLimits(req, ownerOf(req).authIdentityId)
  await refuseTooMany(req, limits)
  await work()
  await wentWell(req, limits)
}
