import { model } from "@medusajs/framework/utils"

/** A person who acts for a partner. The link to the customer says who may sign in as them. */
export const PartnerUser = model.define("PartnerUser", {
  id: model.id({ prefix: "paru" }).primaryKey(),
  partner_id: model.text(),
  role: model.enum(["requester", "approver", "finance", "receiver"]),
  name: model.text(),
  email: model.text(),
  disabled_at: model.dateTime().nullable(),
})
