import { StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MemberRequest } from "@sentra/contracts"
import { sentraStep } from "../../../../lib/step.js"
import { ARTISAN_MODULE, type ArtisanService } from "../../../../modules/artisan/index.js"

/** Writes a new row in the register; the same member again is the one who is there. */
export const enterMemberStep = sentraStep(
  "enter-member",
  async (request: MemberRequest, { container }) => {
    const register = container.resolve<ArtisanService>(ARTISAN_MODULE)
    const { member, entered } = await register.enter({
      ...request,
      status: "active",
      acceptsOrders: true,
    })
    return new StepResponse<{ artisanId: string; email: string | null }, string>(
      { artisanId: member.id, email: member.email },
      entered ? member.id : undefined,
    )
  },
  async (artisanId, { container }) => {
    if (artisanId) await container.resolve<ArtisanService>(ARTISAN_MODULE).strike(artisanId)
  },
)
