import type { SeedShippingZone } from "../data/shipping-zones.js"

export type BuyerStory = {
  name: string
  email: string
  street: string
  district: string
  city: string
  province: SeedShippingZone["provinces"][number]
  postalCode: string
}

/** A retail order and how far it came. Days are counted back from today. */
export type RetailStory = {
  key: string
  daysAgo: number
  buyer: BuyerStory
  lines: readonly (readonly [sku: string, pieces: number])[]
  shipping: "Reguler" | "Kargo"
  /** Days ago on which staff saw the transfer; left out while it is awaited. */
  paid?: number
  shipped?: number
  delivered?: number
}
