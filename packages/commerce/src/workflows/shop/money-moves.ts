import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { databaseIn } from "../../lib/database-in.js"
import { medusaRupiah } from "../../lib/rupiah-from-medusa.js"
import { momentColumn } from "../../lib/sql.js"

const moveRow = z.object({ amount: medusaRupiah, at: momentColumn })

/** What came in (captures) or went back (refunds) of an order's price, oldest first. */
export const moneyMoves = (
  container: MedusaContainer,
  kind: "capture" | "refund",
  orderId: string,
) =>
  databaseIn(container).rows(
    moveRow,
    `select move.amount::text as amount, move.created_at as at
     from order_payment_collection link
     join payment on payment.payment_collection_id = link.payment_collection_id
       and payment.deleted_at is null
     join ${kind} move on move.payment_id = payment.id and move.deleted_at is null
     where link.order_id = ? and link.deleted_at is null
     order by move.created_at, move.id`,
    [orderId],
  )
