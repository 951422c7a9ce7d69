import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { z } from "@medusajs/framework/zod"
import type { KitSpecification, WorkSpecification } from "@sentra/contracts"
import { databaseIn } from "../../../../lib/database-in.js"
import { invalid, type Refusal } from "../../../../lib/refusal.js"
import { isOneOf, jsonTexts, type Sql } from "../../../../lib/sql.js"
import { sentraStep } from "../../../../lib/step.js"

type Input = { productId: string; specification: WorkSpecification }

/** What packs is a kit, and a kit is put together from things that are made and sold whole. */
export const refuseImpossibleKitStep = sentraStep(
  "refuse-impossible-kit",
  async ({ productId, specification }: Input, { container }) => {
    const { craft, kit } = specification
    if ((craft === PACKING) !== Boolean(kit)) throw kit ? noPacking() : noParts()
    if (kit) await refuseParts(databaseIn(container), productId, kit)
    return new StepResponse(productId)
  },
)

const PACKING = "packing"

async function refuseParts(
  sql: Sql,
  productId: string,
  { parts }: KitSpecification,
): Promise<void> {
  const skus = parts.map(({ sku }) => sku)
  const twice = skus.find((sku, place) => skus.indexOf(sku) !== place)
  if (twice !== undefined) throw partTwice(twice)
  if (await isPartOfKit(sql, productId)) throw kitInKit()
  const makeable = await makeableAmong(sql, productId, skus)
  const unknown = skus.find((sku) => !makeable.has(sku))
  if (unknown !== undefined) throw unknownPart(unknown)
}

/** Of these SKUs, those of other products that are made whole and have a price in the shop. */
async function makeableAmong(
  sql: Sql,
  productId: string,
  skus: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await sql.rows(
    z.object({ sku: z.string() }),
    `select variant.sku from product_variant variant
     join product_product_production_work_specification link
       on link.product_id = variant.product_id and link.deleted_at is null
     join work_specification work on work.id = link.work_specification_id
     where variant.deleted_at is null and work.kit is null and variant.product_id <> ?
       and ${isOneOf("variant.sku")}
       and exists (select 1 from product_variant_price_set priced
         join price on price.price_set_id = priced.price_set_id
         where priced.variant_id = variant.id and priced.deleted_at is null
           and price.price_list_id is null and price.currency_code = 'idr'
           and price.min_quantity is null and price.deleted_at is null)`,
    [productId, jsonTexts(skus)],
  )
  return new Set(rows.map(({ sku }) => sku))
}

async function isPartOfKit(sql: Sql, productId: string): Promise<boolean> {
  const rows = await sql.rows(
    z.object({ id: z.string() }),
    `select work.id from work_specification work
     cross join lateral jsonb_array_elements(work.kit->'parts') part
     join product_variant variant on variant.sku = part->>'sku'
     where variant.product_id = ? and variant.deleted_at is null limit 1`,
    [productId],
  )
  return rows.length > 0
}

const noPacking = (): Refusal =>
  invalid({
    field: "craft",
    id: "Sebuah paket dikerjakan dengan mengemas. Pilih keahlian Pengemasan, atau kosongkan isinya.",
    en: "What is done to a kit is packing it. Choose the craft Packing, or leave out its parts.",
  })

const noParts = (): Refusal =>
  invalid({
    field: "kit",
    id: "Tulis isi paket ini: SKU dan banyaknya tiap barang, dan harga semenit pengemasan.",
    en: "Write what this kit holds: the SKU and pieces of each part, and a minute's packing price.",
  })

const partTwice = (sku: string): Refusal =>
  invalid({
    field: "kit",
    id: `${sku} tertulis dua kali. Tulis sekali, dengan banyaknya.`,
    en: `${sku} is written twice. Write it once, with its number of pieces.`,
  })

const kitInKit = (): Refusal =>
  invalid({
    field: "kit",
    id: "Produk ini isi sebuah paket, jadi tidak bisa menjadi paket. Keluarkan dahulu dari paketnya.",
    en: "This product is a part of a kit, so it cannot be one. Take it out of that kit first.",
  })

const unknownPart = (sku: string): Refusal =>
  invalid({
    field: "kit",
    id: `${sku} tidak bisa menjadi isi paket. Pilih SKU barang utuh yang berharga dan diketahui cara buatnya.`,
    en: `${sku} cannot be a part. Choose the SKU of a whole product with a price and a way it is made.`,
  })
