import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { seatGuest } from "../../../workflows/shop/seat-guest/index.js"

/** A cart is a guest's, whoever's token comes along: partners buy in their portal. */
function asGuest(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  Reflect.deleteProperty(req, "auth_context")
  next()
}

const addressed = z.object({ email: z.string() })

/**
 * Medusa takes an e-mail for the person: it would give the cart to whoever has an account under it,
 * with their prices. So the guest of that e-mail has the cart before Medusa looks for one.
 */
async function keepForGuest(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { email } = addressed.parse(req.body)
  await seatGuest(req.scope, { cartId: req.params.id ?? "", email })
  next()
}

export const cartRoutes: MiddlewareRoute[] = [
  { matcher: "/store/carts", middlewares: [asGuest] },
  { matcher: "/store/payment-collections", middlewares: [asGuest] },
  { matcher: "/store/carts/:id", methods: ["POST"], middlewares: [keepForGuest] },
]
