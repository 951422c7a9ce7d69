import type { Picture, PictureSource } from "@sentra/contracts"

/** Where the shop itself hands out a file of a picture. */
const pictureAddress = (file: string): string => `/gambar/${file}`

/** The files of one format, as `srcset` lists them. */
export const pictureSet = (picture: Picture, type: PictureSource["type"]): string =>
  picture.sources
    .filter((source) => source.type === type)
    .map(({ file, width }) => `${pictureAddress(file)} ${width}w`)
    .join(", ")

/** The one file for whoever takes only one, such as the preview of a link: the widest WebP. */
export function pictureFallback({ sources }: Picture): string | undefined {
  const widest = sources.findLast(({ type }) => type === "image/webp")
  return widest && pictureAddress(widest.file)
}
