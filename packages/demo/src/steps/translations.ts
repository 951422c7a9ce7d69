import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createTranslationsWorkflow } from "@medusajs/medusa/core-flows"
import { CATEGORIES } from "../data/cooperative.js"
import type { SeededProduct } from "./catalogue.js"

const ENGLISH = "en-GB"

/** The English words of products and categories; the base texts are Indonesian. */
export async function ensureTranslations(
  container: MedusaContainer,
  products: readonly SeededProduct[],
): Promise<void> {
  const wanted = [...products.map(productWords), ...(await categoryWords(container))]
  const existing = await container.resolve(Modules.TRANSLATION).listTranslations(
    { reference_id: wanted.map(({ reference_id }) => reference_id), locale_code: ENGLISH },
    { select: ["id", "reference_id"], take: wanted.length },
  )
  const known = new Set(existing.map(({ reference_id }) => reference_id))
  const translations = wanted.filter(({ reference_id }) => !known.has(reference_id))
  if (translations.length > 0) {
    await createTranslationsWorkflow(container).run({ input: { translations } })
  }
}

const productWords = ({ productId, seed }: SeededProduct) => ({
  reference: "product",
  reference_id: productId,
  locale_code: ENGLISH,
  translations: {
    title: seed.title[1],
    subtitle: seed.specification[1],
    description: seed.description[1],
  },
})

async function categoryWords(container: MedusaContainer) {
  const rows = await container.resolve(Modules.PRODUCT).listProductCategories({
    handle: CATEGORIES.map(({ handle }) => handle),
  })
  const english = new Map<string, string>(CATEGORIES.map(({ handle, nameEn }) => [handle, nameEn]))
  return rows.map(({ id, handle, name }) => ({
    reference: "product_category",
    reference_id: id,
    locale_code: ENGLISH,
    translations: { name: english.get(handle) ?? name },
  }))
}
