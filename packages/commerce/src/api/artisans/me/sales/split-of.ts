import type { SaleSplit } from "@sentra/contracts"
import type { OrderedLine, Share } from "../../../../modules/production/index.js"

/** How the price of a member's own pieces was split: price = tax + cooperative + mine. */
export const splitOf = (share: Share, line: OrderedLine): SaleSplit => ({
  eventId: share.eventId,
  earnedAt: share.earnedAt.toISOString(),
  orderLabel: orderLabelOf(line),
  channel: line.channel,
  title: { id: line.titleId, en: line.titleEn },
  size: line.size,
  pieces: share.pieces,
  price: (share.netAmount + share.taxAmount).toString(),
  tax: share.taxAmount.toString(),
  cooperative: share.coopAmount.toString(),
  mine: share.amount.toString(),
  artisanShareBasisPoints: line.artisanShareBasisPoints,
  ready: share.releasedAt !== null,
})

/** What a member calls an order by. The buyer's name is not theirs to see. */
export const orderLabelOf = ({ orderDisplayId, orderId }: OrderedLine): string =>
  orderDisplayId === null ? orderId : `#${orderDisplayId}`
