import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { workQuery, type Work } from "@sentra/contracts"
import { parseInput } from "../../../../lib/parse-input.js"
import { callerOf } from "../caller.js"
import { readInspections } from "./read-inspections.js"
import { readWork } from "./read-work.js"

/**
 * GET /artisans/me/work?limit=&offset=: what the member makes, a page of what they finished, and
 * what the hub said of what they brought.
 */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<Work>,
): Promise<void> {
  const { id } = await callerOf(req)
  res.json({
    ...(await readWork(req.scope, id, parseInput(workQuery, req.query))),
    inspections: await readInspections(req.scope, id),
  })
}
