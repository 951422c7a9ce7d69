import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { PRODUCTION_MODULE, type ProductionService } from "@sentra/commerce/modules/production"
import type { SeededProduct } from "./catalogue.js"

const specified = z.array(
  z.object({ id: z.string(), work_specification: z.object({ id: z.string() }).nullish() }),
)

/** How each product is made: its work specification, linked one to one. */
export async function ensureSpecifications(
  container: MedusaContainer,
  products: readonly SeededProduct[],
): Promise<void> {
  const missing = await withoutSpecification(container, products)
  if (missing.length === 0) return
  const production = container.resolve<ProductionService>(PRODUCTION_MODULE)
  const specifications = await production.createWorkSpecifications(
    missing.map(({ seed }) => ({
      craft: seed.craft,
      standard_minutes: seed.standardMinutes,
      minimum_lot_pieces: seed.minimumLotPieces,
      minimum_grade: seed.minimumGrade,
      lead_days: seed.leadDays,
      artisan_share_basis_points: seed.artisanShareBasisPoints,
    })),
  )
  await container.resolve(ContainerRegistrationKeys.LINK).create(
    missing.map(({ productId }, index) => ({
      [Modules.PRODUCT]: { product_id: productId },
      [PRODUCTION_MODULE]: { work_specification_id: specifications[index]?.id ?? "" },
    })),
  )
}

async function withoutSpecification(
  container: MedusaContainer,
  products: readonly SeededProduct[],
): Promise<SeededProduct[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: ["id", "work_specification.id"],
    filters: { id: products.map(({ productId }) => productId) },
  })
  const done = new Set(
    specified.parse(data).flatMap((row) => (row.work_specification ? [row.id] : [])),
  )
  return products.filter(({ productId }) => !done.has(productId))
}
