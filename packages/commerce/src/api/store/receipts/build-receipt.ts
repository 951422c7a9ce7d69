import type { MedusaContainer } from "@medusajs/framework/types"
import type { Receipt, ReceiptLine } from "@sentra/contracts"
import { groupBy } from "../../../lib/group-by.js"
import {
  ARTISAN_MODULE,
  type Artisan,
  type ArtisanService,
} from "../../../modules/artisan/index.js"
import { COOPERATIVE_MODULE, type CooperativeService } from "../../../modules/cooperative/index.js"
import {
  PRODUCTION_MODULE,
  type LotClaim,
  type OrderedLine,
  type ProductionService,
} from "../../../modules/production/index.js"
import { readPpnOfRetailOrder } from "../../../workflows/post-fact/retail-money.js"
import { sellFromLotsWorkflow } from "../../../workflows/sell-from-lots/index.js"
import { deliveryStop, isPaid, readReceiptOrder, type ReceiptOrder } from "./read-order.js"

/** The buyer's page of one retail order, or undefined when the id is no retail order. */
export async function buildReceipt(
  container: MedusaContainer,
  orderId: string,
): Promise<Receipt | undefined> {
  const order = await readReceiptOrder(container, orderId)
  if (!order) return undefined
  const lines = await soldLines(container, orderId)
  const [line] = lines
  if (!line || line.channel !== "retail") return undefined
  const sold = await container
    .resolve<ProductionService>(PRODUCTION_MODULE)
    .claims({ orderIds: [orderId] })
  const makers = await container
    .resolve<ArtisanService>(ARTISAN_MODULE)
    .artisans({ ids: [...new Set(sold.map(({ artisanId }) => artisanId))] })
  return {
    orderId,
    displayId: order.display_id,
    orderedAt: order.created_at.toISOString(),
    email: order.email,
    payment: isPaid(order) ? "received" : "awaiting_transfer",
    delivery: deliveryStop(order),
    lines: receiptLines(lines, sold, makers),
    shippingName: order.shipping_methods[0]?.name ?? "",
    shippingFee: order.shipping_total.toString(),
    total: order.total.toString(),
    shares: await sharesOf(container, order, lines),
    address: addressOf(order),
    transfer: await transferOf(container, order),
  }
}

/** The frozen lines; a buyer who is faster than the order's event freezes them now. */
async function soldLines(container: MedusaContainer, orderId: string): Promise<OrderedLine[]> {
  const production = container.resolve<ProductionService>(PRODUCTION_MODULE)
  const lines = await production.orderedLines({ orderIds: [orderId] })
  if (lines.length > 0) return lines
  await sellFromLotsWorkflow(container).run({ input: { orderId } })
  return production.orderedLines({ orderIds: [orderId] })
}

function receiptLines(
  lines: readonly OrderedLine[],
  sold: readonly LotClaim[],
  makers: readonly Artisan[],
): ReceiptLine[] {
  const byId = new Map(makers.map((maker) => [maker.id, maker]))
  const soldByLine = groupBy(sold, ({ orderLineId }) => orderLineId)
  return lines.map((line) => ({
    orderLineId: line.orderLineId,
    sku: line.sku,
    title: { id: line.titleId, en: line.titleEn },
    size: line.size,
    pieces: line.pieces,
    unitPrice: line.unitPrice.toString(),
    gross: line.gross.toString(),
    makers: [...groupBy(soldByLine.get(line.orderLineId) ?? [], ({ artisanId }) => artisanId)]
      .map(([artisanId, parts]) => ({
        memberNumber: byId.get(artisanId)?.memberNumber ?? "",
        workshop: byId.get(artisanId)?.workshop ?? "",
        pieces: parts.reduce((total, { pieces }) => total + pieces, 0),
      })),
  }))
}

/** Makers, cooperative, tax and delivery without its tax add up to what the buyer pays. */
async function sharesOf(
  container: MedusaContainer,
  order: ReceiptOrder,
  lines: readonly OrderedLine[],
): Promise<Receipt["shares"]> {
  const money = await readPpnOfRetailOrder(container, order.shipping_total, lines)
  const net = lines.reduce((total, line) => total + line.netExcludingTax, 0n)
  const artisan = lines.reduce((total, line) => total + line.artisanShareTotal, 0n)
  return {
    price: order.total.toString(),
    artisan: artisan.toString(),
    cooperative: (net - artisan).toString(),
    tax: money.ppn.toString(),
    shipping: money.shippingNet.toString(),
  }
}

function addressOf({ shipping_address: address }: ReceiptOrder): Receipt["address"] {
  return {
    recipient: `${address?.first_name ?? ""} ${address?.last_name ?? ""}`.trim(),
    phone: address?.phone ?? "",
    street: address?.address_1 ?? "",
    district: address?.address_2 ?? "",
    city: address?.city ?? "",
    province: address?.province ?? "",
    postalCode: address?.postal_code ?? "",
  }
}

async function transferOf(
  container: MedusaContainer,
  order: ReceiptOrder,
): Promise<Receipt["transfer"]> {
  const cooperative = await container.resolve<CooperativeService>(COOPERATIVE_MODULE).current()
  return {
    bankName: cooperative.bankName,
    accountNumber: cooperative.bankAccountNumber,
    accountHolder: cooperative.bankAccountHolder,
    amount: order.total.toString(),
    reference: `GENDING ${order.display_id}`,
  }
}
