import { sum } from "../money/index.js"
import { downPaymentAfter, type DownPayment } from "../tax/index.js"

/**
 * What an order's own down payments still hold after what its own deliveries took. Throws
 * RangeError when more was taken than came in: another order's money would have paid then.
 */
export function downPaymentLeft(
  received: readonly DownPayment[],
  taken: readonly DownPayment[],
): DownPayment {
  const left = downPaymentAfter(totalOf(received), totalOf(taken))
  if (left.amount < 0n || left.ppn < 0n) {
    throw new RangeError(`a delivery took more than its order's down payment: ${left.amount} left`)
  }
  return left
}

const totalOf = (parts: readonly DownPayment[]): DownPayment => ({
  amount: sum(parts.map(({ amount }) => amount)),
  ppn: sum(parts.map(({ ppn }) => ppn)),
})
