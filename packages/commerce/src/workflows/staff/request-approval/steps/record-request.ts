import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { noteChange } from "../../../../lib/acting.js"
import { now } from "../../../../lib/clock.js"
import { sentraStep } from "../../../../lib/step.js"
import { STAFF_MODULE, type StaffService } from "../../../../modules/staff/index.js"
import type { ApprovalRequest } from "../index.js"

/** What was seen is old by then; it is asked for again. */
const APPROVAL_DAYS = 14
const DAY_MILLISECONDS = 24 * 60 * 60 * 1_000

/** Writes the request down. Nothing else is done yet, so there is nothing to undo. */
export const recordRequestStep = sentraStep(
  "record-request",
  async (input: ApprovalRequest, { container }) => {
    const { approvals } = container.resolve<StaffService>(STAFF_MODULE)
    const { id } = await approvals.request({
      ...input,
      expiresAt: new Date(now().getTime() + APPROVAL_DAYS * DAY_MILLISECONDS),
    })
    noteChange({ id, before: input.seen, after: { asked: input.payload } })
    return new StepResponse(id)
  },
)
