import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { divisionsQuery, type Divisions } from "@sentra/contracts"
import { parseInput } from "../../../../lib/parse-input.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../../../modules/production/index.js"
import { callerOf } from "../caller.js"
import { orderLabelOf } from "../sales/split-of.js"

/**
 * GET /artisans/me/divisions?limit=&offset=: each division in which the member was considered, and
 * why she got what she got, or nothing.
 */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<Divisions>,
): Promise<void> {
  const { limit, offset } = parseInput(divisionsQuery, req.query)
  const { id } = await callerOf(req)
  const { work } = req.scope.resolve<ProductionService>(PRODUCTION_MODULE)
  const told = await work.toldTo(id, { take: limit, skip: offset })
  res.json({
    count: await work.countToldTo(id),
    divisions: told.map((division) => ({
      orderId: division.orderId,
      orderLabel: orderLabelOf(division),
      title: { id: division.titleId, en: division.titleEn },
      size: division.size,
      dividedAt: division.dividedAt.toISOString(),
      pieces: division.pieces,
      explanation: { id: division.explanationId, en: division.explanationEn },
    })),
  })
}
