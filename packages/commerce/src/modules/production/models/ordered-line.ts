import { model } from "@medusajs/framework/utils"
import { wholeRupiah } from "../../../lib/money-column.js"

/** An order line as it was when the order was placed. Never changed afterwards. */
export const OrderedLine = model.define("OrderedLine", {
  id: model.id({ prefix: "oline" }).primaryKey(),
  order_line_id: model.text(),
  order_id: model.text(),
  order_display_id: model.number().nullable(),
  channel: model.enum(["retail", "wholesale"]),
  earning: model.enum(["consigned", "to_order"]),
  partner_id: model.text().nullable(),
  product_id: model.text(),
  variant_id: model.text(),
  sku: model.text(),
  title_id: model.text(),
  title_en: model.text(),
  size: model.text().nullable(),
  pieces: model.number(),
  unit_price: wholeRupiah(),
  net_excluding_tax: wholeRupiah(),
  tax: wholeRupiah(),
  gross: wholeRupiah(),
  artisan_share_basis_points: model.number(),
  artisan_share_total: wholeRupiah(),
  craft: model.text(),
  standard_minutes: model.number(),
  minimum_lot_pieces: model.number(),
  minimum_grade: model.enum(["A", "B", "C"]),
  due_on: model.text().nullable(),
  ordered_at: model.dateTime(),
})
