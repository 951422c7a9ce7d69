import {
  authenticate,
  type AuthenticatedMedusaRequest,
  type MedusaNextFunction,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { databaseIn } from "../../../lib/database-in.js"
import { notFound } from "../../../lib/refusal.js"

const ownOrder = z.object({ id: z.string() })

/**
 * Medusa shows an order to whoever knows its id. Here only the signed-in customer who placed it
 * sees it; a guest has the receipt page, which asks for a key.
 */
async function onlyOwnOrder(
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const orderId = req.params.id ?? ""
  // Without a token Medusa leaves the context out, whatever the type says.
  const customerId: string = req.auth_context?.actor_id ?? ""
  const orders = await databaseIn(req.scope).rows(
    ownOrder,
    `select id from "order" where id = ? and customer_id = ? and deleted_at is null`,
    [orderId, customerId],
  )
  if (orders.length > 0) next()
  else {
    next(notFound({ id: "Pesanan ini tidak ada.", en: "There is no such order." }))
  }
}

export const orderRoutes: MiddlewareRoute[] = [
  {
    matcher: "/store/orders/:id",
    methods: ["GET"],
    middlewares: [
      authenticate("customer", ["session", "bearer"], { allowUnauthenticated: true }),
      onlyOwnOrder,
    ],
  },
]
