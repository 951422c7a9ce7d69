import { StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CooperativeSettingsRequest } from "@sentra/contracts"
import { sentraStep } from "../../../../lib/step.js"
import {
  COOPERATIVE_MODULE,
  type Cooperative,
  type CooperativeService,
} from "../../../../modules/cooperative/index.js"

/** Writes the one row; the undo puts back the row of before, or none. */
export const writeCooperativeStep = sentraStep(
  "write-cooperative",
  async (settings: CooperativeSettingsRequest, { container }) => {
    const service = container.resolve<CooperativeService>(COOPERATIVE_MODULE)
    const before = await service.found()
    const { origin: _, parcelFee: __, ...content } = settings
    await service.establish(content)
    return new StepResponse<Cooperative | undefined, { before: Cooperative | undefined }>(before, {
      before,
    })
  },
  async (undo, { container }) => {
    if (!undo) return
    const service = container.resolve<CooperativeService>(COOPERATIVE_MODULE)
    await (undo.before ? service.establish(undo.before) : service.abolish())
  },
)
