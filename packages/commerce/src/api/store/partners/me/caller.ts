import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { ROLES_THAT_ORDER } from "@sentra/contracts"
import { forbidden } from "../../../../lib/refusal.js"
import {
  PARTNER_MODULE,
  type Partner,
  type PartnerService,
  type PartnerUser,
} from "../../../../modules/partner/index.js"

export type Caller = { user: PartnerUser; partner: Partner }

const customerRow = z.object({ partner_user: z.object({ id: z.string() }).nullish() })

/** Who calls, from the token alone. A customer who belongs to no partner has nothing here. */
export async function callerOf(req: AuthenticatedMedusaRequest): Promise<Caller> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "customer",
    fields: ["id", "partner_user.id"],
    filters: { id: req.auth_context.actor_id },
  })
  const [customer] = z.array(customerRow).parse(data)
  if (!customer?.partner_user) {
    throw forbidden({
      id: "Akun ini bukan milik mitra koperasi. Hubungi koperasi untuk menjadi mitra.",
      en: "This account belongs to no partner of the cooperative. Ask the cooperative to join.",
    })
  }
  return req.scope.resolve<PartnerService>(PARTNER_MODULE).userById(customer.partner_user.id)
}

export const mayOrder = ({ user }: Caller): boolean => ROLES_THAT_ORDER.includes(user.role)

/** Refuses a caller whose role only reads. */
export function assertMayOrder(caller: Caller): void {
  if (mayOrder(caller)) return
  throw forbidden({
    id: "Peran Anda tidak dapat memesan. Minta pemesan atau penyetuju di perusahaan Anda.",
    en: "Your role may not order. Ask a requester or an approver of your company.",
  })
}
