/** Pictures of one product: the whole, and a close look at its cloth. Both are 4 wide, 5 high. */
export type View = "front" | "detail"

export const PICTURE_WIDTHS = [480, 960] as const
export const PICTURE_RATIO = { width: 4, height: 5 } as const

/** Where a rendered picture lies; the files are made at build from `@sentra/artwork`. */
export const pictureFile = (
  sku: string,
  view: View,
  width: (typeof PICTURE_WIDTHS)[number],
  type: "avif" | "webp",
): string => `/pictures/${sku.toLowerCase()}-${view}-${width}.${type}`

export const pictureSet = (sku: string, view: View, type: "avif" | "webp"): string =>
  PICTURE_WIDTHS.map((width) => `${pictureFile(sku, view, width, type)} ${width}w`).join(", ")
