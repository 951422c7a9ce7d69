import { PICTURE_TYPES } from "@sentra/contracts"
import sharp, { type Sharp } from "sharp"
import { pictureKind } from "../../../lib/picture-kind.js"
import { invalid } from "../../../lib/refusal.js"
import { semaphore } from "../../../lib/semaphore.js"

/** One file that a picture is made into. */
export type EncodedFile = {
  type: (typeof PICTURE_TYPES)[number]
  ending: string
  width: number
  content: Buffer
}
export type EncodedPicture = { width: number; height: number; blur: string; files: EncodedFile[] }

/** A picture is kept in those that it is wide enough for, and in its own width up to the last. */
export const PICTURE_WIDTHS = [160, 320, 640, 960, 1600] as const
const WIDEST = 1600
const BLUR_WIDTH = 16

/** More than a good camera has; a small file that unpacks to more is no photograph. */
const PIXELS_MAX = 60_000_000

/** Encoding keeps a processor busy: a server has others than those who upload. */
const inTurn = semaphore(2)

sharp.cache(false)

/**
 * Makes a picture into what browsers are given: upright, without anything a camera wrote into it,
 * in AVIF and WebP of several widths. Nothing of the uploaded file itself is kept.
 */
export const encodePicture = (bytes: Buffer): Promise<EncodedPicture> =>
  inTurn(async () => {
    const { pixels, width, height } = await opened(bytes)
    const widths = [...PICTURE_WIDTHS.filter((narrower) => narrower < width), width]
    const files: EncodedFile[] = []
    for (const each of widths) {
      const sized = pixels().resize({ width: each })
      for (const type of PICTURE_TYPES) {
        const ending = type.slice("image/".length)
        const content = await ENCODERS[type](sized.clone(), each).toBuffer()
        files.push({ type, ending, width: each, content })
      }
    }
    const blur = await pixels().resize({ width: BLUR_WIDTH }).webp({ quality: 20 }).toBuffer()
    return { width, height, blur: `data:image/webp;base64,${blur.toString("base64")}`, files }
  })

/** A few pixels need more of their bits than many do. */
const qualityOf = (width: number): number => (width <= 320 ? 45 : 40)

const ENCODERS: Readonly<Record<EncodedFile["type"], (sized: Sharp, width: number) => Sharp>> = {
  "image/avif": (sized, width) => sized.avif({ quality: qualityOf(width), effort: 1 }),
  "image/webp": (sized, width) => sized.webp({ quality: qualityOf(width) + 10, effort: 2 }),
}

/** The pixels of a picture, decoded once. */
async function opened(bytes: Buffer) {
  if (!pictureKind(bytes)) {
    throw invalid({
      field: "files",
      id: "Hanya gambar JPEG, PNG, WebP, atau AVIF. Simpan ulang gambarnya, lalu unggah lagi.",
      en: "Only JPEG, PNG, WebP or AVIF pictures. Save it as one of these and upload it again.",
    })
  }
  const decoded = await sharp(bytes, { limitInputPixels: PIXELS_MAX })
    .autoOrient()
    .resize({ width: WIDEST, withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw invalid({
        field: "files",
        id: "Gambar ini rusak atau terlalu besar. Buka dan simpan ulang, lalu unggah lagi.",
        en: "This picture is damaged or too large. Open it, save it anew and upload it again.",
      })
    })
  const { width, height, channels } = decoded.info
  const pixels = (): Sharp => sharp(decoded.data, { raw: { width, height, channels } })
  return { pixels, width, height }
}
