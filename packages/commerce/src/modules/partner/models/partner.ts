import { model } from "@medusajs/framework/utils"

/** A company that buys wholesale, with its terms. */
export const Partner = model.define("Partner", {
  id: model.id({ prefix: "par" }).primaryKey(),
  code: model.text(),
  name: model.text(),
  npwp16: model.text(),
  nitku22: model.text().nullable(),
  address: model.text(),
  down_payment_basis_points: model.number(),
  net_days: model.number(),
  tax_collector: model.boolean(),
  customer_group_id: model.text().nullable(),
})
