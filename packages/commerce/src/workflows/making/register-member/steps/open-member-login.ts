import { Modules } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { setAuthAppMetadataWorkflow } from "@medusajs/medusa/core-flows"
import { ensureLogin, removeLogin } from "../../../../lib/first-login.js"
import { conflict } from "../../../../lib/refusal.js"
import { sentraStep } from "../../../../lib/step.js"

/** The login of a member: actor type `artisan`. One person is one member. */
export const openMemberLoginStep = sentraStep(
  "open-member-login",
  async (member: { artisanId: string; email: string | null }, { container }) => {
    if (member.email === null) return new StepResponse<string | null, string>(null)
    const { authIdentityId, made } = await ensureLogin(container, member.email)
    const identity = await container.resolve(Modules.AUTH).retrieveAuthIdentity(authIdentityId)
    const other = identity.app_metadata?.artisan_id
    if (other !== undefined && other !== null && other !== member.artisanId) {
      throw conflict({
        field: "email",
        id: "Surel ini sudah dipakai anggota lain. Pakai surel lain, atau kosongkan.",
        en: "Another member uses this e-mail. Take another one, or leave it empty.",
      })
    }
    if (other !== member.artisanId) {
      await setAuthAppMetadataWorkflow(container).run({
        input: { authIdentityId, actorType: "artisan", value: member.artisanId },
      })
    }
    return new StepResponse<string | null, string>(
      authIdentityId,
      made ? authIdentityId : undefined,
    )
  },
  async (authIdentityId, { container }) => {
    if (authIdentityId) await removeLogin(container, authIdentityId)
  },
)
