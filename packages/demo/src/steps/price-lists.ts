import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, PriceListStatus, PriceListType } from "@medusajs/framework/utils"
import { createPriceListsWorkflow } from "@medusajs/medusa/core-flows"
import type { Partner } from "@sentra/commerce/modules/partner"
import type { SeededProduct } from "./catalogue.js"

const titleOf = (partner: Partner): string => `Grosir ${partner.code}`

/**
 * A price list for each partner's customer group: wholesale prices without PPN. A tier holds from
 * its minimum to one piece below the next one, so that no number of pieces has two prices.
 */
export async function ensurePriceLists(
  container: MedusaContainer,
  partners: readonly Partner[],
  products: readonly SeededProduct[],
): Promise<void> {
  const existing = await container.resolve(Modules.PRICING).listPriceLists()
  const known = new Set(existing.map(({ title }) => title))
  for (const partner of partners.filter((candidate) => !known.has(titleOf(candidate)))) {
    const list = priceListOf(partner, products)
    await createPriceListsWorkflow(container).run({ input: { price_lists_data: [list] } })
  }
}

const priceListOf = (partner: Partner, products: readonly SeededProduct[]) => ({
  title: titleOf(partner),
  description: `Harga grosir tanpa PPN untuk ${partner.name}`,
  type: PriceListType.OVERRIDE,
  status: PriceListStatus.ACTIVE,
  rules: { "customer.groups.id": [partner.customerGroupId ?? ""] },
  prices: products.flatMap(pricesOf),
})

const pricesOf = ({ seed, variantIds }: SeededProduct) =>
  variantIds.flatMap((variant_id) =>
    seed.tiers.map(({ minimumPieces, unitPrice }, index) => {
      const next = seed.tiers[index + 1]
      return {
        variant_id,
        currency_code: "idr",
        amount: unitPrice,
        min_quantity: minimumPieces,
        ...(next && { max_quantity: next.minimumPieces - 1 }),
      }
    }),
  )
