import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { SETUP_STEPS, type Setup } from "@sentra/contracts"
import { databaseIn } from "../../../lib/database-in.js"
import { readSetup } from "../../../reading/setup.js"

/** GET /admin/setup: what is there and what is missing before the first sale. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<Setup>,
): Promise<void> {
  const done = await readSetup(databaseIn(req.scope))
  res.json({
    steps: SETUP_STEPS.map((step) => ({ step, done: done[step] })),
    complete: SETUP_STEPS.every((step) => done[step]),
  })
}
