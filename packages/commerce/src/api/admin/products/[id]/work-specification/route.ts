import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { workSpecification, type WorkSpecification } from "@sentra/contracts"
import { databaseIn } from "../../../../../lib/database-in.js"
import { parseInput } from "../../../../../lib/parse-input.js"
import { readSpecification } from "../../../../../reading/work-specification.js"
import { specifyWork } from "../../../../../workflows/making/specify-work/index.js"

type Answer = { specification: WorkSpecification | null }

/** GET /admin/products/:id/work-specification: how it is made; null while nobody wrote it down. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<Answer>,
): Promise<void> {
  const found = await readSpecification(databaseIn(req.scope), req.params.id ?? "")
  res.json({ specification: found?.specification ?? null })
}

/** POST /admin/products/:id/work-specification: how it is made from now on. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<Answer>,
): Promise<void> {
  const productId = req.params.id ?? ""
  const specification = parseInput(workSpecification, req.body)
  await specifyWork(req.scope, { productId, specification })
  const found = await readSpecification(databaseIn(req.scope), productId)
  res.json({ specification: found?.specification ?? null })
}
