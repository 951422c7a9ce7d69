import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { PayoutRun } from "@sentra/contracts"
import { parseInput } from "../../../../lib/parse-input.js"
import { PAYOUT_MODULE, type PayoutService } from "../../../../modules/payout/index.js"
import { presentRun } from "../present.js"
import { runParams } from "./params.js"

/** GET /admin/payout-runs/:id: a round with each member's payout. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ run: PayoutRun }>,
): Promise<void> {
  const { id } = parseInput(runParams, req.params)
  const run = await req.scope.resolve<PayoutService>(PAYOUT_MODULE).run(id)
  res.json({ run: await presentRun(req.scope, run) })
}
