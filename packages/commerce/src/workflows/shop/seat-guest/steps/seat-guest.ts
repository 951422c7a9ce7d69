import { Modules } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { sentraStep } from "../../../../lib/step.js"

type Seating = { seat: { cartId: string }; guestId: string }

/** Last of its workflow, so it needs no undo. */
export const seatGuestStep = sentraStep(
  "seat-guest",
  async ({ seat, guestId }: Seating, { container }) => {
    await container.resolve(Modules.CART).updateCarts(seat.cartId, { customer_id: guestId })
    return new StepResponse(undefined)
  },
)
