import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { refusalIn } from "../../../../lib/refusal.js"
import { sentraStep } from "../../../../lib/step.js"
import { STAFF_MODULE, type Approval, type StaffService } from "../../../../modules/staff/index.js"
import { approvalKindOf } from "../../../approvals.js"

/**
 * Carries out what is decided and not done yet. What a rule of ours refuses is over, with the
 * sentence; on any other fault it stays decided, and the sweeper tries again.
 */
export const carryOutStep = sentraStep(
  "carry-out-approval",
  async ({ approvalId }: { approvalId: string }, { container }) => {
    const { approvals } = container.resolve<StaffService>(STAFF_MODULE)
    const asked = await approvals.find(approvalId)
    try {
      await carryOut(container, asked)
    } catch (error) {
      const sentence = refusalIn(error)?.body.sentence
      if (sentence) await approvals.finish(approvalId, sentence)
      throw error
    }
    return new StepResponse(approvalId)
  },
)

async function carryOut(container: MedusaContainer, asked: Approval): Promise<void> {
  const kind = approvalKindOf(asked)
  if (asked.endedAt !== null) return
  if (asked.status === "approved") await kind?.carryOut(container, asked)
  if (asked.status === "refused") await kind?.refuse(container, asked)
}
