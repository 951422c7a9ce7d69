import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { salesQuery, type Sales } from "@sentra/contracts"
import {
  addDays,
  daysOfMonth,
  jakartaMonth,
  now,
  startOfJakartaDay,
} from "../../../../lib/clock.js"
import { parseInput } from "../../../../lib/parse-input.js"
import { LEDGER_MODULE, type LedgerService } from "../../../../modules/ledger/index.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../../../modules/production/index.js"
import { callerOf } from "../caller.js"
import { splitOf } from "./split-of.js"

/** GET /artisans/me/sales?period=2026-11: each sale and acceptance of a month with its split. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<Sales>,
): Promise<void> {
  const { period: asked } = parseInput(salesQuery, req.query)
  const { id } = await callerOf(req)
  const production = req.scope.resolve<ProductionService>(PRODUCTION_MODULE)
  const periods = await production.sharing.months(id)
  const period = asked ?? periods[0] ?? jakartaMonth(now())
  const { from, until } = daysOfMonth(period)
  const shares = await production.sharing.shares({
    artisanId: id,
    earnedFrom: startOfJakartaDay(from),
    earnedUntil: startOfJakartaDay(addDays(until, 1)),
  })
  const lines = await production.lines.find({
    ids: [...new Set(shares.map(({ orderedLineId }) => orderedLineId))],
  })
  const lineOf = new Map(lines.map((line) => [line.id, line]))
  const posted = await req.scope
    .resolve<LedgerService>(LEDGER_MODULE)
    .daysOf(shares.map(({ eventId }) => eventId))
  const sales = shares.toReversed().flatMap((share) => {
    const line = lineOf.get(share.orderedLineId)
    return line ? [splitOf(share, line, posted.get(share.eventId))] : []
  })
  res.json({ period, periods, sales })
}
