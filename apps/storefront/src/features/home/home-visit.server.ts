import type { CatalogueItem, CatalogueProduct, Maker, Picture } from "@sentra/contracts"
import { shelf } from "../../shop/shop.server.ts"
import { coverPicture, exampleCloth, frontWindow } from "./front-window.ts"

const WINDOW_PLACES = 8

export type HomeView = {
  items: CatalogueItem[]
  window: CatalogueItem[]
  /** What the page opens with. */
  cover: Picture | undefined
  example: CatalogueProduct | undefined
  makers: Maker[]
}

/** Everything the first page shows, from the shop's short memory. */
export async function visitHome(): Promise<HomeView> {
  const [items, makers] = await Promise.all([shelf.catalogue(), shelf.makers()])
  const told = exampleCloth(items)
  const example = told ? await shelf.product(told.handle) : undefined
  const window = frontWindow(items, WINDOW_PLACES)
  const cover = coverPicture([...(told ? [told] : []), ...items])
  return { items, makers, example, window, cover }
}
