import { boardResponse, bulkOrderPlacedResponse, type Board } from "@sentra/contracts"
import type { Answer, Caller } from "./people.js"
import { until } from "./shopper.js"
import { dayAhead, orderAsSeen } from "./uniforms.js"

/** A partner's order of which the hub accepted every piece: all of it can be handed over. */
export type AcceptedOrder = {
  orderId: string
  bulkOrderId: string
  net: bigint
  tax: bigint
  lines: { orderedLineId: string; pieces: number }[]
}

/** Prices and pieces whose PPN is no whole rupiah, in parts even less. */
const ODD_PIECES = [
  { lineNumber: 2, sku: "SKK-BTK", size: "9", pieces: 29 },
  { lineNumber: 3, sku: "SCR-CAP", pieces: 31 },
]

let orders = 0

export async function acceptedOrder(partner: Caller, staff: Caller): Promise<AcceptedOrder> {
  orders += 1
  const reference = `accepted-${process.pid}-${orders}`
  const placed = await orderAsSeen(partner, {
    reference,
    poNumber: `PO-${reference}`,
    requestedOn: dayAhead(700),
    lines: ODD_PIECES,
  })
  if (placed.status !== 200) throw new Error(JSON.stringify(placed.body))
  const { bulkOrder } = bulkOrderPlacedResponse.parse(placed.body)
  const { orderId } = bulkOrder
  const board = await until(async () => {
    const now = await boardOf(staff, orderId)
    return now.order.stops.allocated === bulkOrder.pieces ? now : undefined
  })
  const work = board.lines.flatMap(({ orderedLineId, rows }) =>
    rows
      .filter(({ open }) => open > 0)
      .map(({ artisanId, open }) => ({ orderedLineId, artisanId, accepted: open })),
  )
  for (const [index, brought] of work.entries()) {
    const { status, body } = await staff("POST", "/admin/production/handovers", {
      key: `${reference}-${index}`,
      ...brought,
      rework: 0,
      rejected: 0,
      grade: "A",
    })
    if (status !== 200) throw new Error(JSON.stringify(body))
  }
  const lines = board.lines.map(({ orderedLineId, stops }) => ({
    orderedLineId,
    pieces: stops.ordered,
  }))
  const [net, tax] = [BigInt(bulkOrder.net), BigInt(bulkOrder.tax)]
  return { orderId, bulkOrderId: bulkOrder.id, net, tax, lines }
}

const boardOf = async (staff: Caller, orderId: string): Promise<Board> =>
  boardResponse.parse(
    (await staff("GET", `/admin/production/orders/${orderId}/allocations`)).body,
  )

/** Signs a handover certificate (BAST). */
export const deliver = (
  staff: Caller,
  { orderId }: Pick<AcceptedOrder, "orderId">,
  certificate: { number: string; lines?: AcceptedOrder["lines"] },
): Promise<Answer> =>
  staff("POST", `/admin/production/orders/${orderId}/deliveries`, certificate)
