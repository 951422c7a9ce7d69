import type { MedusaContainer } from "@medusajs/framework/types"
import type { Receipt, ReceiptLine } from "@sentra/contracts"
import type { Rupiah } from "@sentra/domain/money"
import { moneyOfRetailOrder, type RetailMoney } from "@sentra/domain/pricing"
import { ppnRuleOn, roundingOf } from "@sentra/domain/tax"
import { jakartaDay } from "../../../lib/clock.js"
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
import { soldLinesOf } from "../../../reading/sold-lines.js"
import { payUntil } from "../../../workflows/shop/cancel-unpaid-orders/pay-until.js"
import { deliveryStop, paymentOf, readReceiptOrder, type ReceiptOrder } from "./read-order.js"

/** The buyer's page of one retail order, or undefined when the id is no retail order. */
export async function buildReceipt(
  container: MedusaContainer,
  orderId: string,
): Promise<Receipt | undefined> {
  const order = await readReceiptOrder(container, orderId)
  if (!order) return undefined
  const production = container.resolve<ProductionService>(PRODUCTION_MODULE)
  const sold = await production.shelf.claims({ orderIds: [orderId] })
  const lines = await production.lines.find({ orderIds: [orderId] })
  const shippingFee = await production.lines.shippingFee(orderId)
  if (!shippingFee) return undefined
  const money = moneyOfRetailOrder(lines, shippingFee)
  const makers = await container
    .resolve<ArtisanService>(ARTISAN_MODULE)
    .artisans({ ids: [...new Set(sold.map(({ artisanId }) => artisanId))] })
  return {
    orderId,
    displayId: order.display_id,
    orderedAt: order.created_at.toISOString(),
    email: order.email,
    payment: paymentOf(order, money.total),
    delivery: deliveryStop(order),
    lines: receiptLines(lines, sold, makers),
    shippingName: order.shipping_methods[0]?.name ?? "",
    shippingFee: shippingFee.gross.toString(),
    total: money.total.toString(),
    shares: sharesOf(lines, money),
    rounding: roundingOfOrder(order, money),
    address: addressOf(order),
    transfer: await transferOf(container, order, money.total),
  }
}

function receiptLines(
  lines: readonly OrderedLine[],
  sold: readonly LotClaim[],
  makers: readonly Artisan[],
): ReceiptLine[] {
  const byId = new Map(makers.map((maker) => [maker.id, maker]))
  const soldByLine = groupBy(sold, ({ orderLineId }) => orderLineId)
  return soldLinesOf(lines).map((line) => {
    const parts = line.lines.flatMap(({ orderLineId }) => soldByLine.get(orderLineId) ?? [])
    return {
      orderLineId: line.orderLineId,
      sku: line.sku,
      title: line.title,
      size: line.size,
      pieces: line.pieces,
      unitPrice: line.unitPrice.toString(),
      gross: line.lines.reduce((total, { gross }) => total + gross, 0n).toString(),
      makers: [...groupBy(parts, ({ artisanId }) => artisanId)].map(([artisanId, made]) => ({
        memberNumber: byId.get(artisanId)?.memberNumber ?? "",
        workshop: byId.get(artisanId)?.workshop ?? "",
        pieces: made.reduce((total, { pieces }) => total + pieces, 0),
      })),
    }
  })
}

/** Makers, cooperative, tax and delivery without its tax add up to what the buyer pays. */
function sharesOf(lines: readonly OrderedLine[], money: RetailMoney): Receipt["shares"] {
  const net = lines.reduce((total, line) => total + line.netExcludingTax, 0n)
  const artisan = lines.reduce((total, line) => total + line.artisanShareTotal, 0n)
  return {
    price: money.total.toString(),
    artisan: artisan.toString(),
    cooperative: (net - artisan).toString(),
    tax: money.ppn.toString(),
    shipping: money.shippingNet.toString(),
  }
}

/**
 * By the law of the day of the order. Whether the cooperative was PKP that day is in the order
 * itself: an order without PPN has nothing to round, whatever the cooperative is today.
 */
function roundingOfOrder(order: ReceiptOrder, money: RetailMoney): Receipt["rounding"] {
  if (money.ppn === 0n) return null
  const day = jakartaDay(order.created_at)
  const rounding = roundingOf(money, ppnRuleOn(day, { pkpSince: day }))
  if (!rounding) return null
  const { net, ppn, total } = rounding
  return { net: net.toString(), tax: ppn.toString(), total: total.toString() }
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
  total: Rupiah,
): Promise<Receipt["transfer"]> {
  const cooperative = await container.resolve<CooperativeService>(COOPERATIVE_MODULE).current()
  return {
    bankName: cooperative.bankName,
    accountNumber: cooperative.bankAccountNumber,
    accountHolder: cooperative.bankAccountHolder,
    amount: total.toString(),
    reference: `${cooperative.brand.toUpperCase()} ${order.display_id}`,
    payUntil: payUntil(order.created_at).toISOString(),
  }
}
