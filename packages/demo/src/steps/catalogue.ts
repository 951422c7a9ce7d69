import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createCollectionsWorkflow,
  createProductCategoriesWorkflow,
  createProductsWorkflow,
  createProductTypesWorkflow,
} from "@medusajs/medusa/core-flows"
import { CATEGORIES } from "../data/cooperative.js"
import { PRODUCTS, variantSku } from "../data/products.js"
import type { SeedProduct } from "../data/product.js"

const SIZE_OPTION = "Ukuran"
const ONE_SIZE_VALUE = "Satu ukuran"
const PRODUCTS_PER_CALL = 8
const COLLECTIONS_MAX = 200
const TYPES_MAX = 200

type Shelf = {
  salesChannelId: string
  profileId: string
  categoryIds: ReadonlyMap<string, string>
  collectionIds: ReadonlyMap<string, string>
  typeIds: ReadonlyMap<string, string>
}

/** A product as the later steps know it: our code is kept in Medusa's `external_id`. */
export type SeededProduct = {
  productId: string
  seed: SeedProduct
  variantIds: readonly string[]
}

/**
 * Categories, motifs (collections), techniques (types), and products with a variant for each size.
 * Stock is not Medusa's to manage here: it lives in lots alone.
 */
export async function ensureCatalogue(
  container: MedusaContainer,
  place: { salesChannelId: string; profileId: string },
): Promise<SeededProduct[]> {
  const shelf: Shelf = {
    ...place,
    categoryIds: await ensureCategories(container),
    collectionIds: await ensureMotifs(container),
    typeIds: await ensureTechniques(container),
  }
  const known = new Set((await seededProducts(container)).map(({ seed }) => seed.sku))
  const missing = PRODUCTS.filter(({ sku }) => !known.has(sku))
  for (let at = 0; at < missing.length; at += PRODUCTS_PER_CALL) {
    const products = missing
      .slice(at, at + PRODUCTS_PER_CALL)
      .map((product) => productInput(product, shelf))
    await createProductsWorkflow(container).run({ input: { products } })
  }
  return seededProducts(container)
}

async function seededProducts(container: MedusaContainer): Promise<SeededProduct[]> {
  const rows = await container.resolve(Modules.PRODUCT).listProducts(
    { external_id: PRODUCTS.map(({ sku }) => sku) },
    { select: ["id", "external_id"], relations: ["variants"], take: PRODUCTS.length },
  )
  const byCode = new Map(rows.map((row) => [row.external_id, row]))
  return PRODUCTS.flatMap((seed) => {
    const row = byCode.get(seed.sku)
    return row ? [{ productId: row.id, seed, variantIds: row.variants.map(({ id }) => id) }] : []
  })
}

async function ensureCategories(container: MedusaContainer): Promise<Map<string, string>> {
  const products = container.resolve(Modules.PRODUCT)
  const existing = await products.listProductCategories({
    handle: CATEGORIES.map(({ handle }) => handle),
  })
  const known = new Set(existing.map(({ handle }) => handle))
  const missing = CATEGORIES.filter(({ handle }) => !known.has(handle))
  if (missing.length === 0) return new Map(existing.map(({ handle, id }) => [handle, id]))
  const { result } = await createProductCategoriesWorkflow(container).run({
    input: {
      product_categories: missing.map(({ handle, name }) => ({ handle, name, is_active: true })),
    },
  })
  return new Map([...existing, ...result].map(({ handle, id }) => [handle, id]))
}

async function ensureMotifs(container: MedusaContainer): Promise<Map<string, string>> {
  const titles = [...new Set(PRODUCTS.map(({ motif }) => motif))]
  const existing = (
    await container.resolve(Modules.PRODUCT).listProductCollections({}, { take: COLLECTIONS_MAX })
  ).filter(({ title }) => titles.includes(title))
  const known = new Set(existing.map(({ title }) => title))
  const missing = titles.filter((title) => !known.has(title))
  if (missing.length === 0) return new Map(existing.map(({ title, id }) => [title, id]))
  const { result } = await createCollectionsWorkflow(container).run({
    input: { collections: missing.map((title) => ({ title })) },
  })
  return new Map([...existing, ...result].map(({ title, id }) => [title, id]))
}

async function ensureTechniques(container: MedusaContainer): Promise<Map<string, string>> {
  const values = [...new Set(PRODUCTS.map(({ technique }) => technique))]
  const existing = (
    await container.resolve(Modules.PRODUCT).listProductTypes({}, { take: TYPES_MAX })
  ).filter(({ value }) => values.includes(value))
  const known = new Set(existing.map(({ value }) => value))
  const missing = values.filter((value) => !known.has(value))
  if (missing.length === 0) return new Map(existing.map(({ value, id }) => [value, id]))
  const { result } = await createProductTypesWorkflow(container).run({
    input: { product_types: missing.map((value) => ({ value })) },
  })
  return new Map([...existing, ...result].map(({ value, id }) => [value, id]))
}

function productInput(product: SeedProduct, shelf: Shelf) {
  const sizes = product.sizes.length === 0 ? [undefined] : product.sizes
  return {
    external_id: product.sku,
    handle: handleOf(product.title[0]),
    title: product.title[0],
    subtitle: product.specification[0],
    description: product.description[0],
    status: ProductStatus.PUBLISHED,
    weight: product.weightGrams,
    origin_country: "id",
    type_id: shelf.typeIds.get(product.technique) ?? null,
    collection_id: shelf.collectionIds.get(product.motif) ?? null,
    category_ids: [shelf.categoryIds.get(product.category) ?? ""],
    shipping_profile_id: shelf.profileId,
    sales_channels: [{ id: shelf.salesChannelId }],
    options: [{ title: SIZE_OPTION, values: sizes.map((size) => size ?? ONE_SIZE_VALUE) }],
    variants: sizes.map((size, rank) => ({
      title: size ?? ONE_SIZE_VALUE,
      sku: variantSku(product, size),
      variant_rank: rank,
      manage_inventory: false,
      options: { [SIZE_OPTION]: size ?? ONE_SIZE_VALUE },
      prices: [{ currency_code: "idr", amount: product.retailPrice }],
    })),
  }
}

/** "Kain Batik Tulis Angin Gending (warna alam)" → "kain-batik-tulis-angin-gending". */
const handleOf = (title: string): string =>
  title
    .replace(/\(.*\)/, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
