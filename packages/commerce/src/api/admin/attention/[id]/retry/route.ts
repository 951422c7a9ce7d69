import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { retryTask } from "../../../../../workflows/books/retry-task.js"

/** POST /admin/attention/:id/retry: tries at once what staff have seen to. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ finished: boolean }>,
): Promise<void> {
  res.json(await retryTask(req.scope, req.params.id ?? ""))
}
