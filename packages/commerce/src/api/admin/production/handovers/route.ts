import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { handoverRequest, pageQuery, type Handover } from "@sentra/contracts"
import { parseInput } from "../../../../lib/parse-input.js"
import { missing } from "../../../../lib/module-errors.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../../../modules/production/index.js"
import { receiveHandover } from "../../../../workflows/making/receive-handover/index.js"
import { presentHandovers } from "./present.js"

/** GET /admin/production/handovers?limit=&offset=: a page of what came in, newest first. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ handovers: Handover[]; count: number }>,
): Promise<void> {
  const { limit, offset } = parseInput(pageQuery, req.query)
  const production = req.scope.resolve<ProductionService>(PRODUCTION_MODULE)
  const recorded = await production.work.handovers({ take: limit, skip: offset })
  res.json({
    handovers: await presentHandovers(req.scope, recorded),
    count: await production.work.countHandovers(),
  })
}

/** POST /admin/production/handovers: takes pieces of one member in and inspects them. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ handover: Handover }>,
): Promise<void> {
  const request = parseInput(handoverRequest, req.body)
  const received = await receiveHandover(req.scope, {
    ...request,
    receivedBy: req.auth_context.actor_id,
  })
  const recorded = await req.scope
    .resolve<ProductionService>(PRODUCTION_MODULE)
    .work.handovers({ ids: [received.handoverId] })
  const [handover] = await presentHandovers(req.scope, recorded)
  if (!handover) throw missing(`There is no handover ${received.handoverId}.`)
  res.json({ handover })
}
