import { ACCESSORIES } from "./accessories.js"
import { CLOTH } from "./cloth.js"
import { GARMENTS } from "./garments.js"
import type { SeedProduct } from "./product.js"

/** The 24 products of the demo cooperative, in the order of its catalogue. */
export const PRODUCTS: readonly SeedProduct[] = [...CLOTH, ...GARMENTS, ...ACCESSORIES]

/** The variant's SKU: the product's own when there is one size only, else with the size behind it. */
export const variantSku = (product: SeedProduct, size: string | undefined): string =>
  size === undefined ? product.sku : `${product.sku}-${size}`
