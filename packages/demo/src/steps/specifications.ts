import type { MedusaContainer } from "@medusajs/framework/types"
import { specifyWork } from "@sentra/commerce/workflows"
import type { SeededProduct } from "./catalogue.js"

/** How each product is made: its work specification, linked one to one. */
export async function ensureSpecifications(
  container: MedusaContainer,
  products: readonly SeededProduct[],
): Promise<void> {
  for (const { productId, seed } of partsFirst(products)) {
    const specification = {
      craft: seed.craft,
      standardMinutes: seed.standardMinutes,
      minimumLotPieces: seed.minimumLotPieces,
      minimumGrade: seed.minimumGrade,
      leadDays: seed.leadDays,
      artisanShareBasisPoints: seed.artisanShareBasisPoints,
      kit: seed.kit ? { ...seed.kit, parts: [...seed.kit.parts] } : null,
    }
    await specifyWork(container, { productId, specification })
  }
}

/** A kit is made of products that are known already. */
const partsFirst = (products: readonly SeededProduct[]): SeededProduct[] =>
  products.toSorted((a, b) => Number(Boolean(a.seed.kit)) - Number(Boolean(b.seed.kit)))
