import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { PartnerProfile } from "@sentra/contracts"
import { callerOf, mayOrder } from "./caller.js"

/** GET /store/partners/me: the partner's terms and the caller's role. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<PartnerProfile>,
): Promise<void> {
  const caller = await callerOf(req)
  const { partner, user } = caller
  res.json({
    partner: {
      code: partner.code,
      name: partner.name,
      address: partner.address,
      downPaymentBasisPoints: partner.downPaymentBasisPoints,
      netDays: partner.netDays,
      taxCollector: partner.taxCollector,
    },
    user: { name: user.name, email: user.email, role: user.role },
    mayOrder: mayOrder(caller),
  })
}
