import type { MedusaContainer } from "@medusajs/framework/types"
import { specifyWork } from "@sentra/commerce/workflows"
import type { SeededProduct } from "./catalogue.js"

/** How each product is made: its work specification, linked one to one. */
export async function ensureSpecifications(
  container: MedusaContainer,
  products: readonly SeededProduct[],
): Promise<void> {
  for (const { productId, seed } of products) {
    const specification = {
      craft: seed.craft,
      standardMinutes: seed.standardMinutes,
      minimumLotPieces: seed.minimumLotPieces,
      minimumGrade: seed.minimumGrade,
      leadDays: seed.leadDays,
      artisanShareBasisPoints: seed.artisanShareBasisPoints,
    }
    await specifyWork(container, { productId, specification })
  }
}
