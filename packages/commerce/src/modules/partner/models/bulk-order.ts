import { model } from "@medusajs/framework/utils"
import { wholeRupiah } from "../../../lib/money-column.js"

/** A spreadsheet a partner sent, and the order it became. `reference` is the portal's own key. */
export const BulkOrder = model.define("BulkOrder", {
  id: model.id({ prefix: "bulk" }).primaryKey(),
  partner_id: model.text(),
  reference: model.text(),
  po_number: model.text(),
  requested_on: model.text().nullable(),
  note: model.text().nullable(),
  request: model.json(),
  request_hash: model.text(),
  placed_by: model.text(),
  order_id: model.text(),
  order_display_id: model.number().nullable(),
  status: model.enum(["placing", "placed", "refused"]),
  refusal: model.text().nullable(),
  pieces: model.number(),
  net: wholeRupiah(),
  tax: wholeRupiah(),
  total: wholeRupiah(),
  placed_at: model.dateTime().nullable(),
})
