import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { at, now } from "../../../../lib/clock.js"
import { Refusal } from "../../../../lib/refusal.js"
import { sentraStep } from "../../../../lib/step.js"
import {
  PRODUCTION_MODULE,
  type OrderedLine,
  type ProductionService,
} from "../../../../modules/production/index.js"
import { soldLineId } from "../../../../reading/sold-lines.js"
import { matchLines, type MatchedLine } from "../match-lines.js"
import { readRetailOrder, type RetailOrder } from "../read-retail-order.js"
import type { SellFromLotsInput, SoldClaims } from "../types.js"

const LATE_CLAIM_MINUTES = 5

/**
 * Sells the pieces claimed for the order. An order whose claim ran out claims once more first.
 */
export const sellClaimsStep = sentraStep(
  "sell-claims",
  async (input: SellFromLotsInput, { container }) => {
    const production = container.resolve<ProductionService>(PRODUCTION_MODULE)
    const order = await readRetailOrder(container, input.orderId)
    const nothing: SoldClaims = { orderId: order.orderId, sold: false }
    if (order.isCanceled) return new StepResponse(nothing)
    const ordered = await production.lines.find({ orderIds: [order.orderId] })
    await production.shelf.sell({
      cartId: order.claimKey,
      orderId: order.orderId,
      lines: await linesOfClaims(production, order, ordered),
      at: input.at === undefined ? order.orderedAt : at(input.at),
    })
    return new StepResponse<SoldClaims>({ orderId: order.orderId, sold: true })
  },
)

/** Which claim is which line's. A kit that changed since it was claimed is claimed anew. */
async function linesOfClaims(
  production: ProductionService,
  order: RetailOrder,
  ordered: readonly OrderedLine[],
): Promise<MatchedLine[]> {
  const held = await production.shelf.claims({ cartIds: [order.claimKey] })
  const matched = matchLines(held.filter(({ status }) => status !== "released"), ordered)
  if (matched.length === ordered.length) return matched
  const outcome = await production.shelf.claim({
    cartId: order.claimKey,
    items: ordered.map((line) => ({
      cartLineId: soldLineId(line),
      variantId: line.variantId,
      pieces: line.pieces,
    })),
    expiresAt: new Date(now().getTime() + LATE_CLAIM_MINUTES * 60_000),
  })
  if (outcome.claimed) return matchLines(outcome.claims, ordered)
  throw new Refusal("conflict", {
    sentence: {
      id: `Tidak ada potong tersisa untuk pesanan ${order.orderId}: terima barang, atau batalkan.`,
      en: `Order ${order.orderId} has no pieces left to take: receive stock or cancel it.`,
    },
    problems: outcome.shortages,
  })
}
