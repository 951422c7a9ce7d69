import { z } from "zod"
import { bilingual, count, text } from "./shared.js"

/** The formats every picture is kept in, best first: browsers take the first they know. */
export const PICTURE_TYPES = ["image/avif", "image/webp"] as const

/** One file of a picture. Its name never stands for another content. */
export const pictureSource = z.object({
  file: z.string().regex(/^[\w-][\w.-]*\.(avif|webp)$/),
  type: z.enum(PICTURE_TYPES),
  width: count,
})
export type PictureSource = z.infer<typeof pictureSource>

/** A picture of a product, in files of several widths. */
export const picture = z.object({
  /** Narrow to wide. */
  sources: z.array(pictureSource).min(1),
  /** Of the widest file. */
  width: count,
  height: count,
  /** A few pixels of it as a data address, shown until a file is there. */
  blur: z.string().startsWith("data:image/webp;base64,"),
  /** What is to be seen; the product's title while staff have not said it. */
  alt: bilingual,
})
export type Picture = z.infer<typeof picture>

/** A member's line of work shows one small file. */
export const thumbnail = pictureSource.pick({ file: true }).extend({ width: count, height: count })
export type Thumbnail = z.infer<typeof thumbnail>

export const ALT_LETTERS_MAX = 300
const altText = text.trim().max(ALT_LETTERS_MAX)

/** What staff say about the pictures of a product; an empty text leaves it to the title. */
export const pictureWordsRequest = z.object({
  pictures: z.array(z.object({ url: text.max(500), altId: altText, altEn: altText })).max(50),
})
export type PictureWords = z.infer<typeof pictureWordsRequest>["pictures"][number]

export const staffPicturesResponse = z.object({
  pictures: z.array(
    z.object({
      /** As Medusa's product names it, and as the Admin shows it. */
      url: z.string(),
      width: count,
      height: count,
      altId: z.string(),
      altEn: z.string(),
    }),
  ),
  /** Images whose address is somewhere else: the shop shows none of them. */
  elsewhere: count,
})
export type StaffPictures = z.infer<typeof staffPicturesResponse>

/** What Medusa's Admin expects of an upload. */
export const uploadedResponse = z.object({
  files: z.array(z.object({ id: z.string(), url: z.string() })),
})
export type Uploaded = z.infer<typeof uploadedResponse>
