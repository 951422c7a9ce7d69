import type { Cooperative } from "@sentra/contracts"
import { shelf } from "./shop.server.ts"

/** How the shop presents itself: what the cooperative says of itself in its settings. */
export type ShopFace = Pick<
  Cooperative,
  "brand" | "legalName" | "address" | "primaryColor" | "accentColor"
>

/**
 * The shop's face, or undefined before the cooperative is set up. The pages that say that the
 * server does not answer stand on the same frame, so any failure leaves it without a name.
 */
export const shopFace = (): Promise<ShopFace | undefined> =>
  shelf.cooperative().catch(() => undefined)
