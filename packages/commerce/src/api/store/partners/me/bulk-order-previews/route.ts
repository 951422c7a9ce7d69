import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { bulkOrderPreviewRequest, type BulkOrderPreview, type PricedLine } from "@sentra/contracts"
import type { PlannedLine } from "@sentra/domain/pricing"
import { now } from "../../../../../lib/clock.js"
import { parseInput } from "../../../../../lib/parse-input.js"
import {
  planBulkOrder,
  type BulkOrderPlan,
} from "../../../../../workflows/partnership/place-bulk-order/plan/plan-bulk-order.js"
import { versionOf } from "../../../../../workflows/partnership/place-bulk-order/plan/plan-version.js"
import { callerOf } from "../caller.js"

/** POST /store/partners/me/bulk-order-previews: what the rows would cost; writes nothing. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<BulkOrderPreview>,
): Promise<void> {
  const { partner } = await callerOf(req)
  const { lines } = parseInput(bulkOrderPreviewRequest, req.body)
  res.json(previewOf(await planBulkOrder(req.scope, partner, lines, now())))
}

const previewOf = (plan: BulkOrderPlan): BulkOrderPreview => ({
  lines: plan.lines.map(pricedLine),
  problems: plan.problems,
  pieces: plan.pieces,
  net: plan.net.toString(),
  tax: plan.tax.toString(),
  total: (plan.net + plan.tax).toString(),
  shares: {
    price: (plan.net + plan.tax).toString(),
    artisan: plan.artisans.toString(),
    cooperative: (plan.net - plan.artisans).toString(),
    tax: plan.tax.toString(),
  },
  version: versionOf(plan),
})

const pricedLine = ({ variant, work, nextTier, note, ...line }: PlannedLine): PricedLine => ({
  lineNumber: line.lineNumber,
  variantSku: variant.variantSku,
  productSku: variant.productSku,
  title: variant.title,
  size: variant.size,
  pieces: line.pieces,
  productPieces: line.productPieces,
  unitPrice: line.unitPrice.toString(),
  net: line.net.toString(),
  nextTier: nextTier && {
    minimumPieces: nextTier.minimumPieces,
    unitPrice: nextTier.unitPrice.toString(),
  },
  leadDays: work.leadDays,
  ...(note !== null && { note }),
})
