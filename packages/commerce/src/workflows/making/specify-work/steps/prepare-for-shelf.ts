import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { z } from "@medusajs/framework/zod"
import { SHELVES } from "@sentra/contracts"
import { updateProductsWorkflow, updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows"
import { invalid, notFound } from "../../../../lib/refusal.js"
import { sentraStep } from "../../../../lib/step.js"

const FIELDS = [
  "id", "external_id", "shipping_profile.id", "categories.handle",
  "variants.id", "variants.sku", "variants.manage_inventory",
]

const found = z.array(
  z.object({
    id: z.string(),
    external_id: z.string().nullish(),
    categories: z.array(z.object({ handle: z.string() })),
    shipping_profile: z.object({ id: z.string() }).nullish(),
    variants: z.array(
      z.object({ id: z.string(), sku: z.string().nullish(), manage_inventory: z.boolean() }),
    ),
  }),
)
type Product = z.output<typeof found>[number]

/**
 * What the shop takes for granted of a product: a code, a SKU on each variant, stock that lots keep
 * and not Medusa, and the one profile it is shipped with. Not undone: it is true of every product.
 */
export const prepareForShelfStep = sentraStep(
  "prepare-for-shelf",
  async ({ productId }: { productId: string }, { container }) => {
    const product = await readProduct(container, productId)
    await giveCodeAndProfile(container, product)
    const managed = product.variants.filter(({ manage_inventory }) => manage_inventory)
    if (managed.length > 0) {
      await updateProductVariantsWorkflow(container).run({
        input: {
          product_variants: managed.map(({ id }) => ({ id, manage_inventory: false })),
        },
      })
    }
    return new StepResponse(productId)
  },
)

async function readProduct(container: MedusaContainer, productId: string): Promise<Product> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "product", fields: FIELDS, filters: { id: productId } })
  const [product] = found.parse(data)
  if (!product) {
    throw notFound({
      id: "Produk ini tidak ada. Muat ulang halaman produk.",
      en: "There is no such product. Reload the product's page.",
    })
  }
  const shelves = new Set<string>(SHELVES)
  if (product.categories.some(({ handle }) => shelves.has(handle))) return product
  throw invalid({
    field: "categories",
    id: "Toko tidak tahu raknya. Pilih kategori Kain, Busana, Aksesori, atau Hadiah untuk produk ini.",
    en: "The shop knows no shelf for it. Choose the category Kain, Busana, Aksesori or Hadiah.",
  })
}

async function giveCodeAndProfile(container: MedusaContainer, product: Product): Promise<void> {
  const code = product.external_id ?? codeOf(product)
  const [profile] = await container
    .resolve(Modules.FULFILLMENT)
    .listShippingProfiles({ type: "default" })
  const profiled = !profile || profile.id === product.shipping_profile?.id
  if (code === product.external_id && profiled) return
  const update = {
    id: product.id,
    external_id: code,
    ...(profile && { shipping_profile_id: profile.id }),
  }
  await updateProductsWorkflow(container).run({ input: { products: [update] } })
}

/** "KRD-014-M" stands for the product KRD-014 where there are sizes; alone, the SKU is the code. */
function codeOf({ variants }: Product): string {
  const skus = variants.flatMap(({ sku }) => (sku ? [sku] : []))
  const [first] = skus
  if (first === undefined || skus.length < variants.length) {
    throw invalid({
      field: "variants",
      id: "Setiap varian butuh SKU; isi dulu di daftar varian produk ini.",
      en: "Each variant needs a SKU; write them in this product's list of variants first.",
    })
  }
  return variants.length > 1 && first.includes("-") ? first.slice(0, first.lastIndexOf("-")) : first
}
