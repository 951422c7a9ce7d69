import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { declineRequest } from "@sentra/contracts"
import { z } from "@medusajs/framework/zod"
import { parseInput } from "../../../../../../lib/parse-input.js"
import { declineAllocation } from "../../../../../../workflows/making/decline-allocation/index.js"
import { callerOf } from "../../../caller.js"

const params = z.object({ orderedLineId: z.string() })

/**
 * POST /artisans/me/work/:orderedLineId/declines: the member gives open pieces back to the others.
 */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ declineId: string }>,
): Promise<void> {
  const { orderedLineId } = parseInput(params, req.params)
  const request = parseInput(declineRequest, req.body)
  const { id: artisanId } = await callerOf(req)
  res.json({
    declineId: await declineAllocation(req.scope, { ...request, orderedLineId, artisanId }),
  })
}
