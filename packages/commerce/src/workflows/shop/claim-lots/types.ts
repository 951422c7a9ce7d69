/** What a cart wants of one variant. `title` is what the buyer reads when it cannot be had. */
export type CartLineToClaim = {
  cartLineId: string
  variantId: string
  title: string
  pieces: number
}

export type CartToClaim = {
  cartId: string
  customerId: string | null
  items: CartLineToClaim[]
}
