import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { trialBalanceQuery, type TrialBalanceRow } from "@sentra/contracts"
import { sum } from "@sentra/domain/money"
import { jakartaDay, now } from "../../../../lib/clock.js"
import { parseInput } from "../../../../lib/parse-input.js"
import { LEDGER_MODULE, type LedgerService } from "../../../../modules/ledger/index.js"

type TrialBalance = { until: string; rows: TrialBalanceRow[]; debit: string; credit: string }

/**
 * GET /admin/ledger/trial-balance?until=: every account that moved up to a day, today if left out.
 */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<TrialBalance>,
): Promise<void> {
  const { until = jakartaDay(now()) } = parseInput(trialBalanceQuery, req.query)
  const turnovers = await req.scope.resolve<LedgerService>(LEDGER_MODULE).trialBalance({ until })
  res.json({
    until,
    rows: turnovers.map(({ account, nameId, nameEn, normalSide, debit, credit }) => ({
      account,
      name: { id: nameId, en: nameEn },
      debit: debit.toString(),
      credit: credit.toString(),
      balance: (normalSide === "debit" ? debit - credit : credit - debit).toString(),
      normalSide,
    })),
    debit: sum(turnovers.map(({ debit }) => debit)).toString(),
    credit: sum(turnovers.map(({ credit }) => credit)).toString(),
  })
}
