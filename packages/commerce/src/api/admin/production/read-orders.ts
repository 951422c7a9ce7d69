import type { MedusaContainer } from "@medusajs/framework/types"
import type { ProductionOrder } from "@sentra/contracts"
import { notFound } from "../../../lib/refusal.js"
import { groupBy } from "../../../lib/group-by.js"
import {
  PARTNER_MODULE,
  type BulkOrder,
  type PartnerService,
} from "../../../modules/partner/index.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../../modules/production/index.js"
import { sumOfStops } from "../../../reading/stops.js"

/** A page of the partners' orders as staff see them, newest first, and how many there are. */
export async function readProductionOrders(
  container: MedusaContainer,
  filter: { orderIds?: string[]; take?: number; skip?: number },
): Promise<{ orders: ProductionOrder[]; count: number }> {
  const partners = container.resolve<PartnerService>(PARTNER_MODULE)
  const { bulkOrders, count } = await partners.bulkOrders({ ...filter, status: "placed" })
  const orderIds = bulkOrders.map(({ orderId }) => orderId)
  const progress = await container
    .resolve<ProductionService>(PRODUCTION_MODULE)
    .lines.progress({ orderIds })
  const byOrder = groupBy(progress, ({ orderId }) => orderId)
  const ids = [...new Set(bulkOrders.map(({ partnerId }) => partnerId))]
  const names = new Map((await partners.partners({ ids })).map(({ id, name }) => [id, name]))
  const orders = bulkOrders.map((order) => ({
    ...headOf(order),
    partnerName: names.get(order.partnerId) ?? null,
    stops: sumOfStops(byOrder.get(order.orderId) ?? []),
  }))
  return { orders, count }
}

/** One order of a partner, or 404. */
export async function readProductionOrder(
  container: MedusaContainer,
  orderId: string,
): Promise<ProductionOrder> {
  const { orders } = await readProductionOrders(container, { orderIds: [orderId] })
  const [order] = orders
  if (!order) throw notFound({
      id: "Pesanan ini tidak ada di produksi. Pilih dari daftar produksi.",
      en: "There is no such order in production. Choose one from the list.",
    })
  return order
}

const headOf = (order: BulkOrder) => ({
  orderId: order.orderId,
  displayId: order.orderDisplayId,
  poNumber: order.poNumber,
  orderedAt: (order.placedAt ?? order.createdAt).toISOString(),
  requestedOn: order.requestedOn,
  net: order.net.toString(),
})
