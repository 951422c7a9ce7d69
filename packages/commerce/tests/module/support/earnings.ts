import { earningsReleased, eventIdOf, retailOrderCaptured, type Entry } from "@sentra/domain/ledger"
import { rupiah } from "@sentra/domain/money"

/** A sale of which one member gets `amount`, and its release: what makes money ready to be paid. */
export const earnedAndReady = (
  orderId: string,
  artisanId: string,
  amount: bigint,
  occurredOn: string,
): Entry[] => [
  retailOrderCaptured({
    eventId: eventIdOf.captured(orderId),
    occurredOn,
    memo: `#${orderId}`,
    clearing: "transfer",
    paid: rupiah(amount + 20_000n),
    artisanShares: [{ artisanId, amount: rupiah(amount) }],
    coopMargin: rupiah(20_000n),
    ppn: rupiah(0n),
    shippingIncome: rupiah(0n),
  }),
  earningsReleased({
    eventId: eventIdOf.deliveredReleased(orderId),
    occurredOn,
    artisanAmounts: [{ artisanId, amount: rupiah(amount) }],
  }),
]
