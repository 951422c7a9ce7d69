import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { parseInput } from "../../../../../lib/parse-input.js"
import { sendPayoutRun } from "../../../../../workflows/paying/send-payout-run/index.js"
import { runParams } from "../params.js"

/**
 * POST /admin/payout-runs/:id/bank-file: the batch for the bank, as CSV, once a second person has
 * agreed. The run is at the bank from then on; fetched again, it is the same file.
 */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { id: runId } = parseInput(runParams, req.params)
  const { name, mediaType, content } = await sendPayoutRun(req.scope, { runId })
  res
    .status(200)
    .type(mediaType)
    .set("Cache-Control", "no-store")
    .attachment(name)
    .send(content.toString("utf8"))
}
