import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import type { staffPartnerResponse } from "@sentra/contracts"
import { notFound } from "../../../../lib/refusal.js"
import { PARTNER_MODULE, type PartnerService } from "../../../../modules/partner/index.js"
import { readOrderMoney } from "../../../../reading/order-money.js"
import { showPartner, showPartnerOrder } from "../present.js"

/** GET /admin/partners/:id: one partner, and the money of each of its orders, newest first. */
export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<z.infer<typeof staffPartnerResponse>>,
): Promise<void> {
  const service = req.scope.resolve<PartnerService>(PARTNER_MODULE)
  const [partner] = await service.partners({ ids: [req.params.id ?? ""] })
  if (!partner) {
    throw notFound({
      id: "Mitra ini tidak ada. Pilih dari daftar mitra.",
      en: "There is no such partner. Choose one from the list.",
    })
  }
  const { bulkOrders } = await service.bulkOrders({ partnerId: partner.id, status: "placed" })
  const readings = await readOrderMoney(req.scope, bulkOrders)
  res.json({ partner: showPartner(partner, readings), orders: readings.map(showPartnerOrder) })
}
