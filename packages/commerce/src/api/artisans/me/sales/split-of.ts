import type { SaleSplit, SaleState } from "@sentra/contracts"
import type { OrderedLine, Share } from "../../../../modules/production/index.js"
import { madeTitleOf } from "../../../../reading/sold-lines.js"

/** How the price of a member's own pieces was split: price = tax + cooperative + mine. */
export const splitOf = (
  share: Share,
  line: OrderedLine,
  postedOn: string | undefined,
): SaleSplit => ({
  eventId: share.eventId,
  earnedAt: share.earnedAt.toISOString(),
  orderLabel: orderLabelOf(line),
  channel: line.channel,
  title: madeTitleOf(line),
  size: line.size,
  pieces: share.pieces,
  price: (share.netAmount + share.taxAmount).toString(),
  tax: share.taxAmount.toString(),
  cooperative: share.coopAmount.toString(),
  mine: share.amount.toString(),
  artisanShareBasisPoints: line.artisanShareBasisPoints,
  state: stateOf(share, postedOn !== undefined),
  postedOn: postedOn ?? null,
})

/**
 * Nothing is a member's before it stands in the books: a shop sale stands there once it is paid.
 * Accepted work is ready at once, whoever pays for it and when.
 */
function stateOf({ releasedAt }: Share, isPosted: boolean): SaleState {
  if (releasedAt !== null) return "ready"
  return isPosted ? "held" : "awaiting_payment"
}

/** What a member calls an order by. The buyer's name is not theirs to see. */
export const orderLabelOf = ({
  orderDisplayId,
  orderId,
}: Pick<OrderedLine, "orderDisplayId" | "orderId">): string =>
  orderDisplayId === null ? orderId : `#${orderDisplayId}`
