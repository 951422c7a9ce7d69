import type { BulkOrder, Partner, PartnerUser } from "../../../modules/partner/index.js"
import type { FrozenLine, frozenRequest } from "./frozen-request.js"
import type { Shop } from "./read-order-context.js"
import type { z } from "@medusajs/framework/zod"

type Context = { user: PartnerUser; partner: Partner; buyer: string; shop: Shop }

/**
 * The order as Medusa's order module takes it; the ids are ours, so a repetition cannot double it.
 */
export function orderData(
  bulkOrder: BulkOrder,
  request: z.output<typeof frozenRequest>,
  { user, partner, buyer, shop }: Context,
) {
  return {
    id: bulkOrder.orderId,
    region_id: shop.regionId,
    sales_channel_id: shop.salesChannelId,
    customer_id: buyer,
    email: user.email,
    currency_code: "idr",
    status: "pending",
    shipping_address: {
      company: partner.name,
      first_name: user.name,
      address_1: partner.address,
      country_code: "id",
    },
    items: request.lines.map((line) => itemOf(line, request.taxLabel)),
    /** For the eyes of staff in Medusa's order page; nothing of ours reads it. */
    metadata: {
      partner: `${partner.code} ${partner.name}`,
      po_number: bulkOrder.poNumber,
      requested_on: bulkOrder.requestedOn,
    },
  }
}

function itemOf(line: FrozenLine, taxLabel: string) {
  return {
    id: line.orderLineId,
    title: line.titleId,
    product_id: line.productId,
    product_title: line.titleId,
    product_handle: line.handle,
    variant_id: line.variantId,
    variant_sku: line.variantSku,
    variant_title: line.size ?? line.variantSku,
    quantity: line.pieces,
    unit_price: line.unitPrice.toString(),
    is_tax_inclusive: false,
    is_discountable: false,
    requires_shipping: true,
    ...(line.thumbnail && { thumbnail: line.thumbnail }),
    tax_lines:
      line.tax === 0n
        ? []
        : [{ code: "PPN", description: taxLabel, rate: percentOf(line.tax, line.net) }],
  }
}

const PERCENT_DECIMALS = 16n

/**
 * The rate at which Medusa, which multiplies, comes to our tax of a line, which is a part of the
 * order's: 7,095,000 of 64,500,000 is "11". Sixteen decimals keep any line exact to the rupiah.
 */
export function percentOf(tax: bigint, net: bigint): string {
  const scale = 10n ** PERCENT_DECIMALS
  const scaled = (tax * 100n * scale + net / 2n) / net
  const decimals = (scaled % scale).toString().padStart(Number(PERCENT_DECIMALS), "0")
  const fraction = decimals.replace(/0+$/, "")
  return fraction === "" ? `${scaled / scale}` : `${scaled / scale}.${fraction}`
}
