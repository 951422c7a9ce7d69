import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Work } from "@sentra/contracts"
import { callerOf } from "../caller.js"
import { readInspections } from "./read-inspections.js"
import { readWork } from "./read-work.js"

/** GET /artisans/me/work: what the member makes, and what the hub said of what they brought. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<Work>,
): Promise<void> {
  const { id } = await callerOf(req)
  res.json({
    work: await readWork(req.scope, id),
    inspections: await readInspections(req.scope, id),
  })
}
