import type { Database, Sql } from "../../../lib/sql.js"
import { insertLines } from "./ordered-lines.js"
import { shippingFeeRow, type NewOrderedLine, type ShippingFee } from "../types.js"

export type NewSale = {
  orderId: string
  lines: readonly NewOrderedLine[]
  shippingFee: { gross: bigint; tax: bigint }
}

/**
 * Freezes a shop order, lines and delivery at once. Whoever comes first decides; who comes again,
 * also with other prices, taxes or shares, changes nothing: an order costs what it cost when it was
 * placed. The fee's key makes two at the same moment wait for each other.
 */
export async function freezeSale(database: Database, sale: NewSale): Promise<void> {
  const { gross, tax } = sale.shippingFee
  await database.transaction(async (sql) => {
    const isFirst = await sql.run(
      `insert into shipping_fee (order_id, gross, tax) values (?, ?, ?)
       on conflict (order_id) do nothing`,
      [sale.orderId, gross.toString(), tax.toString()],
    )
    if (isFirst > 0) await insertLines(sql, sale.lines)
  })
}

/** What the delivery of a shop order costs; undefined while the order is not frozen. */
export async function shippingFee(sql: Sql, orderId: string): Promise<ShippingFee | undefined> {
  const [fee] = await sql.rows(
    shippingFeeRow,
    "select order_id, gross, tax from shipping_fee where order_id = ?",
    [orderId],
  )
  return fee
}
