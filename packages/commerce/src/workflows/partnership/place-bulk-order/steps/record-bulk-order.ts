import type { MedusaContainer } from "@medusajs/framework/types"
import { REQUESTED_DAYS_AHEAD_MAX } from "@sentra/contracts"
import { generateEntityId } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { addDays, at, jakartaDay } from "../../../../lib/clock.js"
import { missing } from "../../../../lib/module-errors.js"
import { invalid, Refusal } from "../../../../lib/refusal.js"
import { sentraStep } from "../../../../lib/step.js"
import { PARTNER_MODULE, type PartnerService } from "../../../../modules/partner/index.js"
import { freeze, requestHash } from "../frozen-request.js"
import { planBulkOrder, type BulkOrderPlan } from "../plan/plan-bulk-order.js"
import { refuseUnseen } from "../plan/refuse-unseen.js"
import type { PlaceBulkOrderInput } from "../types.js"

/** What the later steps work from; everything else they read from the recorded bulk order. */
export type RecordedBulkOrder = { bulkOrderId: string }

/**
 * Prices the order and writes down what is about to be placed, under ids made beforehand. From here
 * on a killed run can be finished; before, nothing was stored. An unfinished bulk order of the same
 * reference is taken up as it stands.
 */
export const recordBulkOrderStep = sentraStep(
  "record-bulk-order",
  async (input: PlaceBulkOrderInput, { container }) => {
    const { id, created } = await bulkOrderOf(container, input)
    const undo = created ? id : null
    return new StepResponse<RecordedBulkOrder, string | null>({ bulkOrderId: id }, undo)
  },
  async (createdId, { container }) => {
    if (!createdId) return
    await container
      .resolve<PartnerService>(PARTNER_MODULE)
      .refuseBulkOrder(createdId, "The order could not be created and nothing of it was kept.")
  },
)

async function bulkOrderOf(
  container: MedusaContainer,
  input: PlaceBulkOrderInput,
): Promise<{ id: string; created: boolean }> {
  const partners = container.resolve<PartnerService>(PARTNER_MODULE)
  const { partnerId, reference } = input
  const { bulkOrders } = await partners.bulkOrders({ partnerId, reference, status: "placing" })
  const [unfinished] = bulkOrders
  if (unfinished?.requestHash === requestHash(input)) return { id: unfinished.id, created: false }

  const moment = at(input.at)
  const plan = await orderablePlan(container, input, moment)
  const orderId = generateEntityId(undefined, "order")
  const { bulkOrder, created } = await partners.beginBulkOrder({
    partnerId,
    reference,
    poNumber: input.poNumber,
    requestedOn: input.requestedOn ?? null,
    note: input.note ?? null,
    request: freeze(input, plan, orderId, moment),
    requestHash: requestHash(input),
    placedBy: input.placedBy,
    orderId,
    pieces: plan.pieces,
    net: plan.net,
    tax: plan.tax,
    total: plan.net + plan.tax,
    at: moment,
  })
  return { id: bulkOrder.id, created }
}

/** A slip of the hand must not freeze a day on which nobody will make or want anything. */
function refuseImpossibleDay(requestedOn: string | undefined, today: string): void {
  if (requestedOn === undefined) return
  const last = addDays(today, REQUESTED_DAYS_AHEAD_MAX)
  if (requestedOn < today || requestedOn > last) {
    throw invalid({
      field: "requestedOn",
      id: `Tanggal diminta ${requestedOn} tidak bisa dipakai. Pilih hari antara ${today} dan ${last}.`,
      en: `The requested date ${requestedOn} cannot be used. Choose a day from ${today} to ${last}.`,
    })
  }
}

/**
 * The plan of an order without a single problem, just as its buyer saw it; otherwise refuses and
 * says all that is in the way. This plan is the one that is frozen: nothing comes in between.
 */
async function orderablePlan(
  container: MedusaContainer,
  input: PlaceBulkOrderInput,
  moment: Date,
): Promise<BulkOrderPlan> {
  refuseImpossibleDay(input.requestedOn, jakartaDay(moment))
  const [partner] = await container
    .resolve<PartnerService>(PARTNER_MODULE)
    .partners({ ids: [input.partnerId] })
  if (!partner) throw missing(`There is no partner ${input.partnerId}.`)
  const plan = await planBulkOrder(container, partner, input.lines, moment)
  if (plan.problems.length > 0) throw problemsOf(plan)
  if (input.seen) refuseUnseen(plan, input.seen)
  return plan
}

function problemsOf(plan: BulkOrderPlan): Refusal {
  const rows = plan.problems.length
  return new Refusal("bulk_order_problems", {
    sentence: {
      id: `${rows} baris perlu diubah. Belum ada yang disimpan.`,
      en: `${rows} rows need a change. Nothing was stored.`,
    },
    problems: plan.problems,
  })
}
