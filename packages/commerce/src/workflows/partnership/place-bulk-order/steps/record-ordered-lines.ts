import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { sentraStep } from "../../../../lib/step.js"
import type { BulkOrder } from "../../../../modules/partner/index.js"
import {
  PRODUCTION_MODULE,
  type NewOrderedLine,
  type ProductionService,
} from "../../../../modules/production/index.js"
import { frozenRequest, type FrozenLine, type FrozenWork } from "../frozen-request.js"
import { readDisplayId } from "../read-display-id.js"
import { readBulkOrder } from "../read-bulk-order.js"
import type { RecordedBulkOrder } from "./record-bulk-order.js"

/**
 * Freezes price, tax, artisan share and work of every line for good: production works from these.
 * A line of kits is one for each part and one for the packing.
 */
export const recordOrderedLinesStep = sentraStep(
  "record-bulk-order-lines",
  async ({ bulkOrderId }: RecordedBulkOrder, { container }) => {
    const bulkOrder = await readBulkOrder(container, bulkOrderId)
    const { lines, orderedAt } = frozenRequest.parse(bulkOrder.request)
    const displayId = await readDisplayId(container, bulkOrder.orderId)
    const production = container.resolve<ProductionService>(PRODUCTION_MODULE)
    await production.lines.freeze(
      lines.flatMap((line) => orderedLines(line, { bulkOrder, displayId, orderedAt })),
    )
    return new StepResponse<void, string>(undefined, bulkOrder.orderId)
  },
  async (orderId, { container }) => {
    if (orderId === undefined) return
    await container.resolve<ProductionService>(PRODUCTION_MODULE).lines.forget(orderId)
  },
)

type Order = { bulkOrder: BulkOrder; displayId: number; orderedAt: string }

function orderedLines(line: FrozenLine, order: Order): NewOrderedLine[] {
  if (line.parts.length === 0) return [orderedLine(line, line.dueOn, order)]
  const kit = {
    kitLineId: line.orderLineId,
    kitSku: line.variantSku,
    kitTitleId: line.titleId,
    kitTitleEn: line.titleEn,
    kitPieces: line.pieces,
    kitUnitPrice: line.unitPrice,
  }
  return line.parts.map((part) => ({ ...orderedLine(part, line.dueOn, order), ...kit }))
}

const orderedLine = (
  line: FrozenWork,
  dueOn: string,
  { bulkOrder, displayId, orderedAt }: Order,
): NewOrderedLine => ({
  orderLineId: line.orderLineId,
  orderId: bulkOrder.orderId,
  orderDisplayId: displayId,
  channel: "wholesale",
  earning: "to_order",
  partnerId: bulkOrder.partnerId,
  productId: line.productId,
  variantId: line.variantId,
  sku: line.variantSku,
  titleId: line.titleId,
  titleEn: line.titleEn,
  size: line.size,
  pieces: line.pieces,
  unitPrice: line.unitPrice,
  netExcludingTax: line.net,
  tax: line.tax,
  gross: line.net + line.tax,
  artisanShareBasisPoints: line.artisanShareBasisPoints,
  artisanShareTotal: line.artisanShareTotal,
  craft: line.craft,
  standardMinutes: line.standardMinutes,
  minimumLotPieces: line.minimumLotPieces,
  minimumGrade: line.minimumGrade,
  dueOn,
  orderedAt: new Date(orderedAt),
})
