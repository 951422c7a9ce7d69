import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { randomBytes } from "node:crypto"
import { malformed } from "./module-errors.js"

const UNKNOWN_PASSWORD_BYTES = 32

/**
 * The sign-in behind an e-mail; where there is none, one with a password that nobody knows: its
 * owner sets one of her own with a code from the office.
 */
export async function ensureLogin(
  container: MedusaContainer,
  email: string,
): Promise<{ authIdentityId: string; made: boolean }> {
  const auth = container.resolve(Modules.AUTH)
  const [existing] = await auth.listProviderIdentities({ entity_id: email, provider: "emailpass" })
  if (existing?.auth_identity_id) {
    return { authIdentityId: existing.auth_identity_id, made: false }
  }
  const password = randomBytes(UNKNOWN_PASSWORD_BYTES).toString("base64url")
  const { authIdentity, error } = await auth.register("emailpass", { body: { email, password } })
  if (!authIdentity) throw malformed(`No login could be made for ${email}: ${error}`)
  return { authIdentityId: authIdentity.id, made: true }
}

/** Takes back a sign-in that was made for something which then failed. */
export const removeLogin = (container: MedusaContainer, authIdentityId: string): Promise<void> =>
  container.resolve(Modules.AUTH).deleteAuthIdentities([authIdentityId])
