/** `at` is when it is said to have happened; left out, the moment the order was placed. */
export type SellFromLotsInput = { orderId: string; at?: string }
