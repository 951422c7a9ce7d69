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

/** The banner of a page: a whole cloth of one motif, 16 wide, 7 high. */
export const HERO_WIDTHS = [480, 960, 1600] as const
export type Hero = "angin-gending" | "manggur" | "kali-banger" | "kaldera" | "teratai-putih"

export const heroFile = (hero: Hero, width: (typeof HERO_WIDTHS)[number], type: string): string =>
  `/pictures/hero-${hero}-${width}.${type}`

export const heroSet = (hero: Hero, type: "avif" | "webp"): string =>
  HERO_WIDTHS.map((width) => `${heroFile(hero, width, type)} ${width}w`).join(", ")

export const markFile = (memberNumber: string, type: "avif" | "webp"): string =>
  `/pictures/mark-${memberNumber.toLowerCase()}-240.${type}`

export const pictureSet = (sku: string, view: View, type: "avif" | "webp"): string =>
  PICTURE_WIDTHS.map((width) => `${pictureFile(sku, view, width, type)} ${width}w`).join(", ")
