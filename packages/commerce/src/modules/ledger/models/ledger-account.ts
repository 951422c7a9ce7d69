import { model } from "@medusajs/framework/utils"

/** An account of the plan. Entries and postings have no model: nothing may change them. */
export const LedgerAccount = model.define("LedgerAccount", {
  code: model.text().primaryKey(),
  name_id: model.text(),
  name_en: model.text(),
  kind: model.enum(["asset", "liability", "equity", "income", "expense"]),
  normal_side: model.enum(["debit", "credit"]),
  party_kind: model.enum(["none", "member", "partner"]),
})
