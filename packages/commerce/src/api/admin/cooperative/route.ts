import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import {
  cooperativeSettingsRequest,
  type CooperativeSettingsAnswer,
} from "@sentra/contracts"
import { parseInput } from "../../../lib/parse-input.js"
import { establishCooperative } from "../../../workflows/house/establish-cooperative/index.js"
import { readSettings } from "./read-settings.js"

/** GET /admin/cooperative: what the cooperative says about itself; null before the set-up. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<CooperativeSettingsAnswer>,
): Promise<void> {
  res.json(await readSettings(req.scope))
}

/** POST /admin/cooperative: sets the cooperative up, or changes what it says about itself. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<CooperativeSettingsAnswer>,
): Promise<void> {
  await establishCooperative(req.scope, parseInput(cooperativeSettingsRequest, req.body))
  res.json(await readSettings(req.scope))
}
