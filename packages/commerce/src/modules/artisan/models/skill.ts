import { model } from "@medusajs/framework/utils"
import { GRADES } from "@sentra/domain/craft"

/** A craft a member has, with the weekly capacity in standard minutes of that craft. */
export const Skill = model.define("Skill", {
  id: model.id({ prefix: "skill" }).primaryKey(),
  artisan_id: model.text(),
  craft: model.text(),
  weekly_minutes: model.number(),
  grade: model.enum([...GRADES]),
})
