import { z } from "@medusajs/framework/zod"
import { pictureSource, type Picture, type StaffPictures, type Thumbnail } from "@sentra/contracts"
import { countColumn, isOneOf, jsonTexts, type Sql } from "../lib/sql.js"

/** A picture inside another row, as `PICTURES` gathers it. */
export const pictureColumn = z.object({
  sources: z.array(pictureSource),
  width: z.number().int(),
  height: z.number().int(),
  blur: z.string(),
  altId: z.string(),
  altEn: z.string(),
})

/** Of the query's row "product": its pictures in their order, as `z.array(pictureColumn)`. */
export const PICTURES = `coalesce((
  select jsonb_agg(jsonb_build_object('sources', picture.sources, 'width', picture.width,
      'height', picture.height, 'blur', picture.blur,
      'altId', picture.alt_id, 'altEn', picture.alt_en) order by image.rank, image.id)
  from image join picture on picture.url = image.url
  where image.product_id = product.id and image.deleted_at is null), '[]'::jsonb)`

/** A picture as the shop is told of it; without words of its own it is called as its product. */
export const pictureOf = (
  { altId, altEn, ...picture }: z.output<typeof pictureColumn>,
  title: { id: string; en: string },
): Picture => ({ ...picture, alt: { id: altId || title.id, en: altEn || altId || title.en } })

const staffRow = z.object({
  url: z.string(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  altId: z.string().nullable(),
  altEn: z.string().nullable(),
})

/** The pictures of a product as staff describe them, and how many images are kept elsewhere. */
export async function readStaffPictures(sql: Sql, productId: string): Promise<StaffPictures> {
  const rows = await sql.rows(
    staffRow,
    `select image.url, picture.width, picture.height, picture.alt_id, picture.alt_en
     from image left join picture on picture.url = image.url
     where image.product_id = ? and image.deleted_at is null order by image.rank, image.id`,
    [productId],
  )
  const pictures = rows.flatMap(({ url, width, height, altId, altEn }) =>
    width === null || height === null
      ? []
      : [{ url, width, height, altId: altId ?? "", altEn: altEn ?? "" }],
  )
  return { pictures, elsewhere: rows.length - pictures.length }
}

const thumbnailRow = z.object({
  productId: z.string(),
  width: countColumn,
  height: countColumn,
  sources: z.array(pictureSource),
})

/** The smallest file of each product's first picture, by product id: one statement. */
export async function readThumbnails(
  sql: Sql,
  productIds: readonly string[],
): Promise<Map<string, Thumbnail>> {
  const rows = await sql.rows(
    thumbnailRow,
    `select distinct on (image.product_id) image.product_id, picture.width, picture.height,
       picture.sources
     from image join picture on picture.url = image.url
     where ${isOneOf("image.product_id")} and image.deleted_at is null
     order by image.product_id, image.rank, image.id`,
    [jsonTexts(productIds)],
  )
  return new Map(
    rows.flatMap(({ productId, sources, width, height }) => {
      const smallest = sources.find(({ type }) => type === "image/webp")
      if (!smallest) return []
      const scaled = Math.max(1, Math.round((height * smallest.width) / width))
      return [[productId, { file: smallest.file, width: smallest.width, height: scaled }]]
    }),
  )
}
