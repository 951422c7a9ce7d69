import type { CatalogueItem, CatalogueProduct, Maker } from "@sentra/contracts"
import { shelf } from "../../shop/shop.server.ts"
import { exampleCloth, frontWindow } from "./front-window.ts"

const WINDOW_PLACES = 8

export type HomeView = {
  items: CatalogueItem[]
  window: CatalogueItem[]
  example: CatalogueProduct | undefined
  makers: Maker[]
}

/** Everything the first page shows, from the shop's short memory. */
export async function visitHome(): Promise<HomeView> {
  const [items, makers] = await Promise.all([shelf.catalogue(), shelf.makers()])
  const told = exampleCloth(items)
  const example = told ? await shelf.product(told.handle) : undefined
  return { items, makers, example, window: frontWindow(items, WINDOW_PLACES) }
}
