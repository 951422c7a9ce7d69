import type { MedusaContainer } from "@medusajs/framework/types"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { z } from "@medusajs/framework/zod"
import { databaseIn } from "../../../lib/database-in.js"
import { exclusively } from "../../../lib/exclusively.js"
import { findGuestStep } from "./steps/find-guest.js"
import { seatGuestStep } from "./steps/seat-guest.js"

type Seat = { cartId: string; email: string }

/** Gives a cart to the guest of an e-mail, who is never the customer with an account under it. */
export const seatGuestWorkflow = createWorkflow("seat-guest", (seat: Seat) => {
  const guestId = findGuestStep(seat)
  return new WorkflowResponse(seatGuestStep({ seat, guestId }))
})

const openCart = z.object({ id: z.string() })

/** Nothing happens to a cart that a guest has, that is ordered or that there is not. */
export async function seatGuest(container: MedusaContainer, seat: Seat): Promise<void> {
  const carts = await databaseIn(container).rows(
    openCart,
    `select cart.id from cart left join customer on customer.id = cart.customer_id
     where cart.id = ? and cart.completed_at is null and cart.deleted_at is null
       and (customer.id is null or customer.has_account)`,
    [seat.cartId],
  )
  if (carts.length === 0) return
  await exclusively(container, [`guest:${seat.email.toLowerCase()}`], () =>
    seatGuestWorkflow(container).run({ input: seat }),
  )
}
