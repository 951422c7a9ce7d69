import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { noteChange } from "../../../../lib/acting.js"
import { sentraStep } from "../../../../lib/step.js"
import {
  ARTISAN_MODULE,
  type ArtisanChange,
  type ArtisanService,
} from "../../../../modules/artisan/index.js"

export type ChangeMemberInput = { artisanId: string; change: ArtisanChange }

/** Changes what the office may change of a member; the undo puts back what stood before. */
export const changeMemberStep = sentraStep(
  "change-member",
  async ({ artisanId, change }: ChangeMemberInput, { container }) => {
    const register = container.resolve<ArtisanService>(ARTISAN_MODULE)
    const { status, acceptsOrders, skills } = await register.artisan(artisanId)
    await register.change(artisanId, change)
    noteChange({ id: artisanId, before: { status, acceptsOrders, skills }, after: change })
    return new StepResponse<string, ChangeMemberInput>(artisanId, {
      artisanId,
      change: { status, acceptsOrders, skills },
    })
  },
  async (before, { container }) => {
    if (!before) return
    await container
      .resolve<ArtisanService>(ARTISAN_MODULE)
      .change(before.artisanId, before.change)
  },
)
