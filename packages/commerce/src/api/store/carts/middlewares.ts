import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { completeCartRequest } from "@sentra/contracts"
import { databaseIn } from "../../../lib/database-in.js"
import { notFound } from "../../../lib/refusal.js"
import { whileSeen } from "../../../workflows/shop/claim-lots/seen-by-buyer.js"
import { seatGuest } from "../../../workflows/shop/seat-guest/index.js"
import { onlyUnplacedCart, onlyUnplacedPayment } from "./placed-payments.js"
import { onlyChoicesOfCart } from "./shipping-choices.js"
import { refuseManyUnpaid } from "./unpaid-orders.js"

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

const lineRow = z.object({ id: z.string() })

/** Medusa fails on a line that is not there; a page that was left open asks for one. */
async function onlyLineOfCart(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const lines = await databaseIn(req.scope).rows(
    lineRow,
    "select id from cart_line_item where id = ? and cart_id = ? and deleted_at is null",
    [req.params.line_id ?? "", req.params.id ?? ""],
  )
  if (lines.length === 0) {
    throw notFound({
      id: "Barang ini tidak ada lagi di keranjang. Buka lagi keranjangnya.",
      en: "This is no longer in the cart. Open the cart again.",
    })
  }
  next()
}

/** What the buyer saw goes along to the moment before the order is made. */
function keepSeen(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  const { seen } = completeCartRequest.parse(req.body)
  whileSeen(seen, () => next())
}

export const cartRoutes: MiddlewareRoute[] = [
  { matcher: "/store/carts", middlewares: [asGuest] },
  { matcher: "/store/payment-collections", middlewares: [asGuest] },
  { matcher: "/store/carts/:id", methods: ["POST"], middlewares: [keepForGuest] },
  {
    matcher: "/store/carts/:id/line-items/:line_id",
    methods: ["POST", "DELETE"],
    middlewares: [onlyLineOfCart],
  },
  {
    matcher: "/store/carts/:id/complete",
    methods: ["POST"],
    middlewares: [refuseManyUnpaid, keepSeen],
  },
  { matcher: "/store/shipping-options", methods: ["GET"], middlewares: [onlyChoicesOfCart] },
  { matcher: "/store/payment-collections", methods: ["POST"], middlewares: [onlyUnplacedCart] },
  {
    matcher: "/store/payment-collections/:id/payment-sessions",
    methods: ["POST"],
    middlewares: [onlyUnplacedPayment],
  },
]
