import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { databaseIn } from "../../../lib/database-in.js"
import { conflict } from "../../../lib/refusal.js"
import { ACCESS_MODULE, type AccessService } from "../../../modules/access/index.js"
import { buyerOf } from "../../../reading/unpaid-orders.js"

/** A family orders a few times before the transfer; a hundred times is no family. */
const UNPAID_ORDERS_MAX = 5
const HOUR_SECONDS = 60 * 60

const unpaidOrdersMax = (): number => Number(process.env.UNPAID_ORDERS_MAX ?? UNPAID_ORDERS_MAX)

/** A cart refused because a piece was gone was counted too; the buyer tries with another. */
const CARTS_FOR_EACH_ORDER = 2

/**
 * Unpaid orders keep pieces from others for days, so one buyer holds few. The count of orders
 * stands in the database; carts are counted beside it, each once however often it is sent, so that
 * many at once get no further.
 */
export async function refuseManyUnpaid(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const cartId = req.params.id ?? ""
  const buyer = await buyerOf(databaseIn(req.scope), cartId)
  if (!buyer) return next()
  const most = unpaidOrdersMax()
  if (buyer.unpaid >= most) throw payFirst(buyer.unpaid)
  const { attempts } = req.scope.resolve<AccessService>(ACCESS_MODULE)
  const isRepeated = await attempts.attempt([limit(`cart:${cartId}`, 1)])
  if (isRepeated !== undefined) return next()
  const keys = [buyer.email, buyer.phone].filter((key) => key !== "")
  const tooMany = await attempts.attempt(
    keys.map((key) => limit(`order:${key}`, CARTS_FOR_EACH_ORDER * most)),
  )
  if (tooMany !== undefined) throw payFirst(most)
  next()
}

const limit = (key: string, attemptsMax: number) => ({
  key,
  attemptsMax,
  windowSeconds: HOUR_SECONDS,
})

const payFirst = (unpaid: number) =>
  conflict({
    id: `Masih ada ${unpaid} pesanan yang belum dibayar. Bayar dulu, atau hubungi koperasi.`,
    en: `There are ${unpaid} orders still to be paid. Pay them first, or talk to the cooperative.`,
  })
