import type { MedusaContainer } from "@medusajs/framework/types"
import type { z } from "@medusajs/framework/zod"
import type { ReceiptTarget, staffPartnerResponse } from "@sentra/contracts"
import { notFound } from "../../../../lib/refusal.js"
import { PARTNER_MODULE, type PartnerService } from "../../../../modules/partner/index.js"
import { readOrderMoney, type OrderReading } from "../../../../reading/order-money.js"
import { showPartner, showPartnerOrder } from "../present.js"

/** One partner, the money of each of its orders, newest first, and what of them is open. */
export async function partnerWithOrders(
  container: MedusaContainer,
  partnerId: string,
): Promise<z.infer<typeof staffPartnerResponse>> {
  const service = container.resolve<PartnerService>(PARTNER_MODULE)
  const [partner] = await service.partners({ ids: [partnerId] })
  if (!partner) {
    throw notFound({
      id: "Mitra ini tidak ada. Pilih dari daftar mitra.",
      en: "There is no such partner. Choose one from the list.",
    })
  }
  const { bulkOrders } = await service.bulkOrders({ partnerId: partner.id, status: "placed" })
  const readings = await readOrderMoney(container, bulkOrders)
  return {
    partner: showPartner(partner, readings),
    orders: readings.map(showPartnerOrder),
    targets: [...readings.flatMap(openInvoices), ...readings.flatMap(openAdvance)],
  }
}

const openInvoices = ({ order, deliveries }: OrderReading): ReceiptTarget[] =>
  deliveries.flatMap(({ delivery, bill }) => {
    if (!bill || bill.due === 0n) return []
    return [
      {
        ...{ bulkOrderId: order.id, poNumber: order.poNumber },
        ...{ deliveryId: delivery.id, number: delivery.number, open: bill.due.toString() },
        pph22Expected: bill.pph22Expected.toString(),
      },
    ]
  })

function openAdvance({ order, money }: OrderReading): ReceiptTarget[] {
  if (money.advanceable === 0n) return []
  const target = { bulkOrderId: order.id, poNumber: order.poNumber, deliveryId: null, number: null }
  return [{ ...target, open: money.advanceable.toString(), pph22Expected: "0" }]
}
