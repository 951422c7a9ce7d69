import { boardResponse, deliveryResponse, handoverResponse } from "@sentra/contracts"
import type { Board, BoardLine, BoardRow, HandoverRequest } from "@sentra/contracts"
import type { Caller } from "./server.ts"
import { expect } from "./story.ts"

const boardPath = (orderId: string): string => `/admin/production/orders/${orderId}/allocations`

/** The board of an order, once all its pieces are divided, which takes seconds. */
export async function dividedBoard(staff: Caller, orderId: string): Promise<Board> {
  let board: Board | undefined
  await expect
    .poll(
      async () => {
        board = await staff.read(boardPath(orderId), boardResponse)
        return board.order.stops.ordered - board.order.stops.allocated
      },
      { message: "pieces not yet allocated", timeout: 60_000 },
    )
    .toBe(0)
  if (!board) throw new Error("There is no board.")
  return board
}

/** The board of an order as it is now. */
export const boardOf = (staff: Caller, orderId: string): Promise<Board> =>
  staff.read(boardPath(orderId), boardResponse)

/** The line of a variant. */
export function lineOf(board: Board, sku: string): BoardLine {
  const line = board.lines.find((candidate) => candidate.sku === sku)
  if (!line) throw new Error(`The order has no line ${sku}.`)
  return line
}

/** Who holds most of a line. */
export function busiestOf(line: BoardLine): BoardRow {
  const [row] = line.rows.toSorted((a, b) => b.open - a.open)
  if (!row) throw new Error(`Nobody holds pieces of ${line.sku}.`)
  return row
}

/** A member brings pieces of a line, and the hub looks at them. */
export async function receive(
  staff: Caller,
  counted: Pick<HandoverRequest, "artisanId" | "orderedLineId"> & Partial<HandoverRequest>,
) {
  const request = {
    key: crypto.randomUUID(),
    accepted: 0,
    rework: 0,
    rejected: 0,
    grade: "B",
    ...counted,
  }
  return (await staff.send("/admin/production/handovers", request, handoverResponse)).handover
}

/** Takes in everything that is still in somebody's hands, until nothing is. */
export async function receiveAll(staff: Caller, orderId: string): Promise<void> {
  const board = await boardOf(staff, orderId)
  for (const { orderedLineId, rows } of board.lines) {
    for (const { artisanId, open } of rows.filter((row) => row.open > 0)) {
      await receive(staff, { artisanId, orderedLineId, accepted: open })
    }
  }
}

/** The buyer signs for all that was accepted and not yet handed over. */
export const deliver = async (staff: Caller, orderId: string, number: string) =>
  (await staff.send(`/admin/production/orders/${orderId}/deliveries`, { number }, deliveryResponse))
    .delivery
