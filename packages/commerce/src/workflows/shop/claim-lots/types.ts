import type { SeenCart } from "@sentra/contracts"

/** What a cart wants of one variant. `title` is what the buyer reads when it cannot be had. */
export type CartLineToClaim = {
  cartLineId: string
  variantId: string
  title: string
  pieces: number
  /** Whole rupiah in digits: a workflow hands on what JSON can carry. */
  unitPrice: string
}

/** What the buyer is about to be held to. */
export type CartOffer = {
  /** What the buyer saw; null where nobody looked, as in the demo's history. */
  seen: SeenCart | null
  total: string
  shippingOptionId: string
  sendTo: string
  regionId: string
}

export type CartToClaim = {
  cartId: string
  customerId: string | null
  /** Null once the cart is an order: what it was made of is settled. */
  offer: CartOffer | null
  items: CartLineToClaim[]
}
