import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { exclusively } from "../../../lib/exclusively.js"
import {
  PARTNER_MODULE,
  referenceUsed,
  type BulkOrder,
  type PartnerService,
} from "../../../modules/partner/index.js"
import { announceOrder } from "./announce-order.js"
import { requestHash } from "./frozen-request.js"
import { readBulkOrder } from "./read-bulk-order.js"
import { createOrderStep } from "./steps/create-order.js"
import { finishBulkOrderStep } from "./steps/finish-bulk-order.js"
import { linkOrderStep } from "./steps/link-order.js"
import { recordBulkOrderStep, type RecordedBulkOrder } from "./steps/record-bulk-order.js"
import { recordOrderedLinesStep } from "./steps/record-ordered-lines.js"
import type { PlaceBulkOrderInput } from "./types.js"

export type { PlaceBulkOrderInput } from "./types.js"

/**
 * Places a partner's bulk order from its rows. Each step finds its own work done or does it, and
 * hands on ids alone; the workflow itself is not stored, since the bulk order is.
 */
export const placeBulkOrderWorkflow = createWorkflow(
  "place-bulk-order",
  (input: PlaceBulkOrderInput) => {
    const bulkOrder = recordBulkOrderStep(input)
    return new WorkflowResponse(placeRecorded(bulkOrder))
  },
)

/** Finishes an order whose run was killed after it was recorded. */
export const finishPlacingWorkflow = createWorkflow(
  "finish-placing",
  (bulkOrder: WorkflowData<RecordedBulkOrder>) => new WorkflowResponse(placeRecorded(bulkOrder)),
)

/** Ends with the finished order: a step behind it that failed would undo what stands. */
function placeRecorded(
  bulkOrder: WorkflowData<RecordedBulkOrder>,
): WorkflowData<RecordedBulkOrder> {
  createOrderStep(bulkOrder)
  linkOrderStep(bulkOrder)
  recordOrderedLinesStep(bulkOrder)
  finishBulkOrderStep(bulkOrder)
  return bulkOrder
}

/**
 * Places the order, or returns the one this reference already stands for. One process at a time
 * works on a reference; a second caller waits and gets the first one's order.
 * Throws Refusal: conflict (the reference or PO number stands for something else),
 * bulk_order_problems (rows that cannot be ordered; nothing stored), invalid_data.
 */
export const placeBulkOrder = (
  container: MedusaContainer,
  input: PlaceBulkOrderInput,
): Promise<BulkOrder> =>
  exclusively(container, [lockOf(input)], async () => {
    const placed = await alreadyPlaced(container, input)
    if (placed) return placed
    const { result } = await placeBulkOrderWorkflow(container).run({ input })
    const order = await readBulkOrder(container, result.bulkOrderId)
    await announceOrder(container, order.orderId)
    return order
  })

/**
 * Takes up an unfinished order where it stopped. Nothing happens when it has been finished since.
 */
export const finishPlacing = (container: MedusaContainer, unfinished: BulkOrder): Promise<void> =>
  exclusively(container, [lockOf(unfinished)], async () => {
    const { id, orderId, status } = await readBulkOrder(container, unfinished.id)
    if (status !== "placing") return
    await finishPlacingWorkflow(container).run({ input: { bulkOrderId: id } })
    await announceOrder(container, orderId)
  })

const lockOf = ({ partnerId, reference }: { partnerId: string; reference: string }): string =>
  `bulk-order:${partnerId}:${reference}`

async function alreadyPlaced(
  container: MedusaContainer,
  input: PlaceBulkOrderInput,
): Promise<BulkOrder | undefined> {
  const { partnerId, reference } = input
  const { bulkOrders } = await container
    .resolve<PartnerService>(PARTNER_MODULE)
    .bulkOrders({ partnerId, reference })
  const [known] = bulkOrders
  if (!known || known.status === "refused") return undefined
  if (known.requestHash !== requestHash(input)) {
    throw referenceUsed(reference)
  }
  return known.status === "placed" ? known : undefined
}
