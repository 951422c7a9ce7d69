import { model } from "@medusajs/framework/utils"

/** A member who makes. */
export const Artisan = model.define("Artisan", {
  id: model.id({ prefix: "art" }).primaryKey(),
  member_number: model.text(),
  name: model.text(),
  workshop: model.text(),
  village: model.text(),
  district: model.text(),
  city: model.text(),
  province: model.text(),
  joined_on: model.text(),
  status: model.enum(["active", "suspended", "left"]),
  accepts_orders: model.boolean(),
  phone: model.text().nullable(),
  email: model.text().nullable(),
  bank_name: model.text(),
  bank_account_number: model.text(),
  bank_account_holder: model.text(),
  bank_account_changed_at: model.dateTime().nullable(),
  story_id: model.text(),
  story_en: model.text(),
})
