import type { RefundRequest } from "@sentra/contracts"

export type RefundOrderInput = RefundRequest & {
  /** Tells this refund from any other: the request that two people agreed on. */
  key: string
  orderId: string
  /** The staff user's id. */
  askedBy: string
  /** ISO instant; now when left out. */
  at?: string
}

export type AskedRefund = { refundId: string }
