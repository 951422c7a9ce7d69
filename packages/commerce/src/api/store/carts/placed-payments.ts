import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { databaseIn } from "../../../lib/database-in.js"
import { conflict } from "../../../lib/refusal.js"
import { isOpenCart, isPaymentOfAnOrder } from "../../../reading/unpaid-orders.js"

const ofCart = z.object({ cart_id: z.string() })

/** How an order is paid was said when it was placed: nobody says it anew from outside. */
export async function onlyUnplacedPayment(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  if (await isPaymentOfAnOrder(databaseIn(req.scope), req.params.id ?? "")) throw alreadyOrdered()
  next()
}

/** The same for the payment of a cart that became an order. */
export async function onlyUnplacedCart(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { cart_id: cartId } = ofCart.parse(req.body)
  if (!(await isOpenCart(databaseIn(req.scope), cartId))) throw alreadyOrdered()
  next()
}

const alreadyOrdered = () =>
  conflict({
    id: "Pesanan ini sudah dibuat; cara bayarnya tidak dapat diganti. Buka halaman pesanan.",
    en: "This order is placed; how it is paid cannot be replaced. Open the order's page.",
  })
