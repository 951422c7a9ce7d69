import type { IOrderModuleService, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { exclusively } from "../../../lib/exclusively.js"
import {
  PRODUCTION_MODULE,
  type Delivery,
  type ProductionService,
} from "../../../modules/production/index.js"
import { piecesEachOf, soldLinesOf, type SoldLine } from "../../../reading/sold-lines.js"

/** Medusa's provider for goods that somebody drives to the buyer. */
const BY_HAND = "manual_manual"

/**
 * Lets Medusa's own order say what was delivered: a fulfilment, and per line how many pieces were
 * fulfilled, shipped and delivered. Aims at totals, so running again changes nothing; one process
 * at a time, since what it adds is what was missing when it looked.
 */
export async function showDelivery(container: MedusaContainer, delivery: Delivery): Promise<void> {
  const production = container.resolve<ProductionService>(PRODUCTION_MODULE)
  const lines = await production.lines.find({ orderIds: [delivery.orderId] })
  const goods = soldLinesOf(lines).flatMap((line) => goodsOf(delivery, line))
  await exclusively(container, [`order-shown:${delivery.orderId}`], async () => {
    await ensureFulfilment(container, delivery, goods)
    await raiseQuantities(container.resolve(Modules.ORDER), delivery, goods)
  })
}

type Goods = { line: SoldLine; pieces: number; total: number }

/** Kits go whole, so each of their parts says how many went. */
function goodsOf(delivery: Delivery, line: SoldLine): Goods[] {
  const [made] = line.lines
  const part = delivery.lines.find(({ orderedLineId }) => orderedLineId === made?.id)
  if (!made || !part) return []
  const each = piecesEachOf(made)
  const pieces = part.pieces / each
  return [{ line, pieces, total: part.deliveredBefore / each + pieces }]
}

async function ensureFulfilment(
  container: MedusaContainer,
  delivery: Delivery,
  goods: readonly Goods[],
): Promise<void> {
  const fulfilments = container.resolve(Modules.FULFILLMENT)
  const fulfilment = {
    id: fulfilmentId(delivery),
    location_id: await hubId(container),
    provider_id: BY_HAND,
    requires_shipping: true,
    packed_at: delivery.deliveredAt,
    shipped_at: delivery.deliveredAt,
    delivered_at: delivery.deliveredAt,
    metadata: { number: delivery.number },
    delivery_address: {},
    items: goods.map(({ line, pieces }) => ({
      line_item_id: line.orderLineId,
      title: line.title.id,
      sku: line.sku,
      barcode: "",
      quantity: pieces,
    })),
  }
  const [known] = await fulfilments.listFulfillments({ id: fulfilment.id }, { select: ["id"] })
  if (!known) await fulfilments.createFulfillment(fulfilment)
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.ORDER]: { order_id: delivery.orderId },
    [Modules.FULFILLMENT]: { fulfillment_id: fulfilment.id },
  })
}

const fulfilmentId = (delivery: Delivery): string => `ful_${delivery.id.replace(/^deliv_/, "")}`

async function hubId(container: MedusaContainer): Promise<string> {
  const [hub] = await container
    .resolve(Modules.STOCK_LOCATION)
    .listStockLocations({}, { select: ["id"], take: 1, order: { created_at: "ASC" } })
  if (hub) return hub.id
  throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "There is no hub to deliver from.")
}

const itemRow = z.object({
  id: z.string(),
  detail: z.object({
    fulfilled_quantity: z.coerce.number(),
    shipped_quantity: z.coerce.number(),
    delivered_quantity: z.coerce.number(),
  }),
})

async function raiseQuantities(
  orders: IOrderModuleService,
  delivery: Delivery,
  goods: readonly Goods[],
): Promise<void> {
  const order = await orders.retrieveOrder(delivery.orderId, { relations: ["items"] })
  const details = new Map(z.array(itemRow).parse(order.items).map((row) => [row.id, row.detail]))
  const missing = (now: (detail: z.infer<typeof itemRow>["detail"]) => number) =>
    goods.flatMap(({ line, total }) => {
      const detail = details.get(line.orderLineId)
      const quantity = total - (detail ? now(detail) : total)
      return quantity > 0 ? [{ id: line.orderLineId, quantity }] : []
    })
  const about = {
    order_id: delivery.orderId,
    reference: Modules.FULFILLMENT,
    reference_id: fulfilmentId(delivery),
  }
  const fulfilled = missing((detail) => detail.fulfilled_quantity)
  if (fulfilled.length > 0) await orders.registerFulfillment({ ...about, items: fulfilled })
  const shipped = missing((detail) => detail.shipped_quantity)
  if (shipped.length > 0) await orders.registerShipment({ ...about, items: shipped })
  const delivered = missing((detail) => detail.delivered_quantity)
  if (delivered.length > 0) await orders.registerDelivery({ ...about, items: delivered })
}
