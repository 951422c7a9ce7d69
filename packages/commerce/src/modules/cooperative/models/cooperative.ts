import { model } from "@medusajs/framework/utils"

/** The one seller. The table holds a single row. */
export const Cooperative = model.define("Cooperative", {
  id: model.id().primaryKey(),
  legal_name: model.text(),
  brand: model.text(),
  address: model.text(),
  npwp16: model.text().nullable(),
  pkp_since: model.text().nullable(),
  bank_name: model.text(),
  bank_account_number: model.text(),
  bank_account_holder: model.text(),
  hold_days: model.number(),
  policy_version: model.text(),
  primary_color: model.text(),
  accent_color: model.text(),
})
