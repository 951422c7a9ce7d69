import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import { pictureNames, readPicture } from "@sentra/artwork"
import { describePictures, storePictures } from "@sentra/commerce/workflows"
import type { SeedProduct } from "../data/product.js"
import type { SeededProduct } from "./catalogue.js"

/** Uploads the drawn pictures of each product, as staff upload photographs of theirs. */
export async function ensurePictures(
  container: MedusaContainer,
  products: readonly SeededProduct[],
): Promise<void> {
  const illustrated = await illustratedIds(container, products)
  for (const product of products.filter(({ productId }) => !illustrated.has(productId))) {
    await illustrate(container, product)
  }
}

async function illustratedIds(
  container: MedusaContainer,
  products: readonly SeededProduct[],
): Promise<Set<string>> {
  const rows = await container.resolve(Modules.PRODUCT).listProducts(
    { id: products.map(({ productId }) => productId) },
    { select: ["id"], relations: ["images"], take: products.length },
  )
  return new Set(rows.flatMap(({ id, images }) => (images.length > 0 ? [id] : [])))
}

async function illustrate(
  container: MedusaContainer,
  { productId, seed }: SeededProduct,
): Promise<void> {
  const drawn = await Promise.all(pictureNames(seed.sku).map(readPicture))
  const urls = (await storePictures(container, drawn)).map(({ url }) => url)
  const product = {
    id: productId,
    images: urls.map((url) => ({ url })),
    thumbnail: urls[0] ?? null,
  }
  await updateProductsWorkflow(container).run({ input: { products: [product] } })
  const pictures = urls.map((url, index) => ({ url, ...wordsOf(seed, index) }))
  await describePictures(container, { productId, pictures })
}

/** The whole piece is called as the product itself. */
function wordsOf({ title: [id, en] }: SeedProduct, index: number) {
  if (index === 0) return { altId: "", altEn: "" }
  return index === 1
    ? { altId: `${id}, dilihat dari dekat`, altEn: `${en}, seen close up` }
    : { altId: `${id}, terbentang`, altEn: `${en}, laid out` }
}
