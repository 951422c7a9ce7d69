/** `at` is when it is said to have happened; left out, the moment the order was placed. */
export type SellFromLotsInput = { orderId: string; at?: string }

/** Whether the pieces are the order's; a cancelled one has none. */
export type SoldClaims = { orderId: string; sold: boolean }
