import { z } from "@medusajs/framework/zod"
import { kitSpecification, type WorkSpecification } from "@sentra/contracts"
import type { Sql } from "../lib/sql.js"

const row = z.object({
  id: z.string(),
  craft: z.string(),
  standardMinutes: z.number().int(),
  minimumLotPieces: z.number().int(),
  minimumGrade: z.enum(["A", "B", "C"]),
  leadDays: z.number().int(),
  artisanShareBasisPoints: z.number().int(),
  kit: kitSpecification.nullable(),
})

/** How a product is made, or undefined while nobody wrote it down. */
export async function readSpecification(
  sql: Sql,
  productId: string,
): Promise<{ id: string; specification: WorkSpecification } | undefined> {
  const [found] = await sql.rows(
    row,
    `select work.id, work.craft, work.standard_minutes, work.minimum_lot_pieces,
       work.minimum_grade, work.lead_days, work.artisan_share_basis_points,
       work.kit
     from product_product_production_work_specification link
     join work_specification work on work.id = link.work_specification_id
     where link.product_id = ? and link.deleted_at is null and work.deleted_at is null`,
    [productId],
  )
  if (!found) return undefined
  const { id, ...specification } = found
  return { id, specification }
}
