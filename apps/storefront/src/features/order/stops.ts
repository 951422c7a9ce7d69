import type { Receipt } from "@sentra/contracts"

const ORDER_STOPS = ["ordered", "paid", "shipped", "delivered"] as const
type OrderStop = (typeof ORDER_STOPS)[number]

export type StopState = { stop: OrderStop; state: "done" | "now" | "ahead" }

/** The stops of a retail order. The first that is not done is the one under way. */
export function orderStops({ payment, delivery }: Pick<Receipt, "payment" | "delivery">) {
  const done: Record<OrderStop, boolean> = {
    ordered: true,
    paid: payment === "received",
    shipped: delivery !== "preparing",
    delivered: delivery === "delivered",
  }
  const now = ORDER_STOPS.find((stop) => !done[stop])
  return ORDER_STOPS.map((stop): StopState => {
    if (done[stop]) return { stop, state: "done" }
    return { stop, state: stop === now ? "now" : "ahead" }
  })
}
