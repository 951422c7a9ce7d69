import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { grade } from "@sentra/contracts"
import type { CatalogueVariant, KitPart } from "@sentra/domain/bulk-order"
import type { PpnRule } from "@sentra/domain/tax"
import { databaseIn } from "../../../../lib/database-in.js"
import { readKits } from "../../../../reading/kits.js"

const workRow = z.object({
  craft: z.string(),
  standard_minutes: z.number(),
  minimum_lot_pieces: z.number(),
  minimum_grade: grade,
  lead_days: z.number(),
  artisan_share_basis_points: z.number(),
})

const variantRow = z.object({
  id: z.string(),
  sku: z.string(),
  variant_rank: z.number().nullish(),
  price_set: z.object({ id: z.string() }).nullish(),
  product: z.object({
    id: z.string(),
    external_id: z.string(),
    title: z.string(),
    handle: z.string(),
    status: z.string(),
    thumbnail: z.string().nullish(),
    work_specification: workRow.nullish(),
  }),
})

const FIELDS = [
  "id",
  "sku",
  "variant_rank",
  "price_set.id",
  "product.id",
  "product.external_id",
  "product.title",
  "product.handle",
  "product.status",
  "product.thumbnail",
  "product.work_specification.*",
]

/**
 * All variants that one of these codes can mean: the variant's own SKU or its product's code, sizes
 * of a product in their own order, and what kits among them are put together from, which costs what
 * it costs alone under `rule`. The number of queries does not grow with the codes. Medusa keeps the
 * product's code in `external_id`.
 */
export async function readCatalogue(
  container: MedusaContainer,
  codes: readonly string[],
  rule: PpnRule | undefined,
): Promise<CatalogueVariant[]> {
  const written = [...new Set(codes.flatMap((code) => [code.trim(), code.trim().toUpperCase()]))]
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    fields: FIELDS,
    filters: { $or: [{ sku: written }, { product: { external_id: written } }] },
  })
  const rows = z
    .array(variantRow)
    .parse(data)
    .sort((a, b) => (a.variant_rank ?? 0) - (b.variant_rank ?? 0))
  const english = await englishTitles(
    container,
    rows.map(({ product }) => product.id),
  )
  const kits = await readKits(databaseIn(container), rows.map(({ id }) => id), rule)
  return rows.map((row) => toVariant(row, english, kits))
}

const ENGLISH = "en-GB"
const titleRow = z.object({
  reference_id: z.string(),
  translations: z.object({ title: z.string().optional() }),
})

/** English titles by product id; the product itself carries the Indonesian one. */
async function englishTitles(
  container: MedusaContainer,
  productIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const reference_id = [...new Set(productIds)]
  const rows = await container
    .resolve(Modules.TRANSLATION)
    .listTranslations({ reference: "product", reference_id, locale_code: ENGLISH }, { take: null })
  return new Map(
    z
      .array(titleRow)
      .parse(rows)
      .flatMap((row) =>
        row.translations.title ? [[row.reference_id, row.translations.title]] : [],
      ),
  )
}

/** A kit of which a part is gone is no longer made. */
function toVariant(
  { id, sku, price_set, product }: z.infer<typeof variantRow>,
  english: ReadonlyMap<string, string>,
  kits: ReadonlyMap<string, readonly KitPart[] | null>,
): CatalogueVariant {
  const prefix = `${product.external_id}-`
  const kit = kits.get(id)
  const isMade = product.status === "published" && kit !== null
  const work = isMade ? product.work_specification : null
  return {
    variantId: id,
    variantSku: sku,
    productId: product.id,
    productSku: product.external_id,
    title: { id: product.title, en: english.get(product.id) ?? product.title },
    handle: product.handle,
    thumbnail: product.thumbnail ?? null,
    size: sku.startsWith(prefix) ? sku.slice(prefix.length) : null,
    priceSetId: price_set?.id ?? null,
    work: work
      ? {
          craft: work.craft,
          standardMinutes: work.standard_minutes,
          minimumLotPieces: work.minimum_lot_pieces,
          minimumGrade: work.minimum_grade,
          leadDays: work.lead_days,
          artisanShareBasisPoints: work.artisan_share_basis_points,
          ...(kit && { kit }),
        }
      : null,
  }
}

const codeRow = z.object({
  external_id: z.string().nullish(),
  variants: z.array(z.object({ sku: z.string().nullish() })),
})

/** Every code that can be ordered, for suggesting the nearest one to a mistyped code. */
export async function readKnownCodes(container: MedusaContainer): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: ["external_id", "variants.sku"],
    filters: { status: "published" },
  })
  return z
    .array(codeRow)
    .parse(data)
    .flatMap(({ external_id, variants }) => [
      ...(external_id ? [external_id] : []),
      ...variants.flatMap(({ sku }) => sku ?? []),
    ])
}
