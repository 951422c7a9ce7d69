import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { databaseIn } from "../lib/database-in.js"

/** Whether Medusa calls an order cancelled. */
export async function isCanceled(container: MedusaContainer, orderId: string): Promise<boolean> {
  const found = await databaseIn(container).rows(
    z.object({ id: z.string() }),
    `select id from "order" where id = ? and status = 'canceled'`,
    [orderId],
  )
  return found.length > 0
}
