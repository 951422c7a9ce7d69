import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { databaseIn } from "../../lib/database-in.js"
import { INVITATION_COOKIE } from "../../lib/invitation-cookie.js"
import { forbidden } from "../../lib/refusal.js"
import { loginNamed } from "../../reading/standing.js"
import { issueToken } from "./issue-token.js"
import { passwordLimits, refuseTooMany, wentWell } from "./limits.js"

const registering = z.object({ email: z.string() })

/**
 * A login is made by whoever holds the invitation itself, which came by mail: to know the invited
 * e-mail is not enough, and whoever asks without it is told the same whether it was invited.
 */
export async function onlyInvited(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { email } = registering.parse(req.body)
  const limits = passwordLimits(req, `invitation:${email}`)
  await refuseTooMany(req, limits)
  if (!(await isInvited(req, email))) {
    throw forbidden({
      id: "Pendaftaran hanya lewat undangan. Buka lagi tautan dari surat undangan Anda.",
      en: "One registers by invitation only. Open the link of your invitation again.",
    })
  }
  await forgetUnownedLogin(req.scope, email)
  await wentWell(req, limits)
  issueToken(req, res, next)
}

/** Whether the request carries an open invitation of this e-mail. */
export async function isInvited(req: MedusaRequest, email: string): Promise<boolean> {
  const { [INVITATION_COOKIE]: token } = z.record(z.string(), z.unknown()).parse(req.cookies ?? {})
  if (typeof token !== "string") return false
  try {
    const invitation = await req.scope.resolve(Modules.USER).validateInviteToken(token)
    return !invitation.accepted && invitation.email.toLowerCase() === email
  } catch {
    // Forged, expired and withdrawn invitations are all the same: none.
    return false
  }
}

/** Whoever made a login for the e-mail before its owner came has made it for nobody. */
async function forgetUnownedLogin(container: MedusaContainer, email: string): Promise<void> {
  const database = databaseIn(container)
  const login = await loginNamed(database, email)
  if (login === undefined) return
  const auth = container.resolve(Modules.AUTH)
  const { app_metadata: owners } = await auth.retrieveAuthIdentity(login)
  if (Object.values(owners ?? {}).some(Boolean)) return
  await auth.deleteAuthIdentities([login])
}
