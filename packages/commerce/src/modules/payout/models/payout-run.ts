import { model } from "@medusajs/framework/utils"

/** One round of payouts: what was available to each member at the cut-off day. */
export const PayoutRun = model.define("PayoutRun", {
  id: model.id({ prefix: "run" }).primaryKey(),
  cut_off: model.text(),
  status: model.enum(["open", "sent", "settled"]),
  opened_by: model.text(),
  opened_at: model.dateTime(),
  sent_at: model.dateTime().nullable(),
  settled_at: model.dateTime().nullable(),
})
