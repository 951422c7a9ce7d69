import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { period as periodShape, type Statement } from "@sentra/contracts"
import { ACCOUNT } from "@sentra/domain/ledger"
import { buildStatement } from "@sentra/domain/statement"
import { z } from "@medusajs/framework/zod"
import { daysOfMonth } from "../../../../../lib/clock.js"
import { parseInput } from "../../../../../lib/parse-input.js"
import { LEDGER_MODULE, type LedgerService } from "../../../../../modules/ledger/index.js"
import { callerOf } from "../../caller.js"
import { presentStatement } from "./present-statement.js"

/** Held and available: a deposit or a loan alone gives a month nothing to tell. */
const OWED_TO_MEMBERS = [ACCOUNT.held, ACCOUNT.available]

const params = z.object({ period: z.string() })

/** GET /artisans/me/statements/:period: the member's account for a month, from the books alone. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ statement: Statement; periods: string[] }>,
): Promise<void> {
  const period = parseInput(periodShape, parseInput(params, req.params).period)
  const member = await callerOf(req)
  const ledger = req.scope.resolve<LedgerService>(LEDGER_MODULE)
  const days = daysOfMonth(period)
  const entries = await ledger.entriesOfParty(member.id, days.until)
  res.json({
    statement: presentStatement(member, period, buildStatement(entries, days, member.id)),
    periods: await ledger.monthsOfParty(member.id, OWED_TO_MEMBERS),
  })
}
