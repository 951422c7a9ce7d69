import { model } from "@medusajs/framework/utils"
import { wholeRupiah } from "../../../lib/money-column.js"

/** What one member is paid in a run, to the bank account of that day. */
export const Payout = model.define("Payout", {
  id: model.id({ prefix: "pay" }).primaryKey(),
  run_id: model.text(),
  artisan_id: model.text(),
  amount: wholeRupiah(),
  bank_name: model.text(),
  bank_account_number: model.text(),
  bank_account_holder: model.text(),
  status: model.enum(["open", "sent", "paid", "bounced"]),
  bank_reference: model.text().nullable(),
  bounce_reason: model.text().nullable(),
  fee_amount: wholeRupiah().nullable(),
  settled_at: model.dateTime().nullable(),
  posted_at: model.dateTime().nullable(),
})
