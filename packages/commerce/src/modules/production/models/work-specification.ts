import { model } from "@medusajs/framework/utils"
import { GRADES } from "@sentra/domain/craft"

/** What making one piece of a product takes, and what part of its net price the makers get. */
export const WorkSpecification = model.define("WorkSpecification", {
  id: model.id({ prefix: "wspec" }).primaryKey(),
  craft: model.text(),
  standard_minutes: model.number(),
  minimum_lot_pieces: model.number(),
  minimum_grade: model.enum([...GRADES]),
  lead_days: model.number(),
  artisan_share_basis_points: model.number(),
  /** What a kit holds and what a minute of packing costs; the rest of its row is about packing. */
  kit: model.json().nullable(),
})
