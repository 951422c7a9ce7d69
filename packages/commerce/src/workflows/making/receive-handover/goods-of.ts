import type { MedusaContainer } from "@medusajs/framework/types"
import type { Grade } from "@sentra/contracts"
import { databaseIn } from "../../../lib/database-in.js"
import { notFound } from "../../../lib/refusal.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../../modules/production/index.js"
import { readProductFacts } from "../../../reading/product-facts.js"

/** What is brought, and what the cooperative asks of it. */
export type Goods = {
  /** Null for stock on consignment, which no order waits for. */
  orderId: string | null
  productId: string
  variantId: string
  sku: string
  craft: string
  minimumGrade: Grade
}

/** The goods by the ordered line they are for, or by their variant; 404 for neither. */
export const goodsOf = (
  container: MedusaContainer,
  { orderedLineId, variantId = "" }: { orderedLineId?: string; variantId?: string },
): Promise<Goods> =>
  orderedLineId === undefined ? stock(container, variantId) : ordered(container, orderedLineId)

async function stock(container: MedusaContainer, variantId: string): Promise<Goods> {
  const facts = (await readProductFacts(databaseIn(container), [variantId])).get(variantId)
  if (!facts) {
    throw notFound({
      field: "variantId",
      id: "Barang ini tidak ada. Pilih dari daftar barang.",
      en: "There is no such variant. Choose one from the list.",
    })
  }
  const { productId, sku, craft, minimumGrade } = facts
  return { orderId: null, productId, variantId, sku, craft, minimumGrade }
}

async function ordered(container: MedusaContainer, lineId: string): Promise<Goods> {
  const [line] = await container
    .resolve<ProductionService>(PRODUCTION_MODULE)
    .lines.find({ ids: [lineId] })
  if (!line) {
    throw notFound({
      field: "orderedLineId",
      id: "Baris pesanan ini tidak ada. Muat ulang papan produksi.",
      en: "There is no such ordered line. Reload the production board.",
    })
  }
  const { orderId, productId, variantId, sku, craft, minimumGrade } = line
  return { orderId, productId, variantId, sku, craft, minimumGrade }
}
