import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { PasswordChange } from "@sentra/contracts"
import { databaseIn } from "../../lib/database-in.js"
import { malformed } from "../../lib/module-errors.js"
import { invalid } from "../../lib/refusal.js"
import { ACCESS_MODULE, type AccessService } from "../../modules/access/index.js"
import { emailOf } from "../../reading/standing.js"

type Owner = { authIdentityId: string; signInId: string }

/** The owner changes the password, and is signed out everywhere else. */
export async function changePassword(
  container: MedusaContainer,
  owner: Owner,
  { current, next }: PasswordChange,
): Promise<void> {
  const email = await emailOf(databaseIn(container), owner.authIdentityId)
  if (email === undefined) throw malformed("This login has no password.")
  const { success } = await container
    .resolve(Modules.AUTH)
    .authenticate("emailpass", { body: { email, password: current } })
  if (!success) {
    throw invalid({
      field: "current",
      id: "Kata sandi sekarang tidak cocok. Ketik lagi.",
      en: "The present password does not match. Type it again.",
    })
  }
  await setPassword(container, { email, ...owner }, next)
}

/**
 * Sets a password, and ends every sign-in of its owner but the one that asked: whoever else knew
 * the old password is out. Medusa keeps the password; the order here makes a crash between the two
 * end more sign-ins than needed, never fewer.
 */
export async function setPassword(
  container: MedusaContainer,
  { email, authIdentityId, signInId }: Owner & { email: string },
  password: string,
): Promise<void> {
  const { signIns } = container.resolve<AccessService>(ACCESS_MODULE)
  await signIns.endAll(authIdentityId, signInId)
  const { success, error } = await container
    .resolve(Modules.AUTH)
    .updateProvider("emailpass", { entity_id: email, password })
  if (!success) throw malformed(`The password of ${email} could not be set: ${error}`)
  await signIns.endAll(authIdentityId, signInId)
}
