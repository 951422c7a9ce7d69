import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { BulkOrderDetail } from "@sentra/contracts"
import { notFound } from "../../../../../../lib/refusal.js"
import { PARTNER_MODULE, type PartnerService } from "../../../../../../modules/partner/index.js"
import { callerOf } from "../../caller.js"
import { detailOf } from "../detail.js"

/**
 * GET /store/partners/me/bulk-orders/:id: its progress by stop. Another partner's order is none.
 */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ bulkOrder: BulkOrderDetail }>,
): Promise<void> {
  const { partner } = await callerOf(req)
  const id = req.params.id ?? ""
  const { bulkOrders } = await req.scope
    .resolve<PartnerService>(PARTNER_MODULE)
    .bulkOrders({ partnerId: partner.id, ids: [id] })
  const [order] = bulkOrders
  const bulkOrder = order && (await detailOf(req.scope, order))
  if (!bulkOrder) throw notFound({
      id: "Pesanan ini tidak ada. Pilih dari daftar pesanan perusahaan Anda.",
      en: "There is no such bulk order. Choose one from your company's list.",
    })
  res.json({ bulkOrder })
}
