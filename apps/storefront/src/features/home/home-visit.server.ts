import type { CatalogueItem, CatalogueProduct, Maker } from "@sentra/contracts"
import { shelf } from "../../shop/shop.server.ts"
import { coverCloth, frontWindow } from "./front-window.ts"

export const WINDOW_PLACES = 8

export type HomeView = {
  items: CatalogueItem[]
  window: CatalogueItem[]
  cover: CatalogueItem | undefined
  example: CatalogueProduct | undefined
  makers: Maker[]
}

/** Everything the first page shows, from the shop's short memory. */
export async function visitHome(): Promise<HomeView> {
  const [items, makers] = await Promise.all([shelf.catalogue(), shelf.makers()])
  const cover = coverCloth(items)
  const example = cover ? await shelf.product(cover.handle) : undefined
  return { items, makers, cover, example, window: frontWindow(items, WINDOW_PLACES) }
}
