import { StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ApprovalStatus } from "@sentra/contracts"
import { noteChange } from "../../../../lib/acting.js"
import { databaseIn } from "../../../../lib/database-in.js"
import { forbidden } from "../../../../lib/refusal.js"
import { sentraStep } from "../../../../lib/step.js"
import { STAFF_MODULE, type StaffService } from "../../../../modules/staff/index.js"
import { readStaff } from "../../../../reading/staff.js"
import { approvalKindOf } from "../../../approvals.js"

export type DecideApprovalInput = {
  approvalId: string
  approved: boolean
  /** The staff user who decides. */
  decidedBy: string
  reason: string | null
}

/** Writes the decision down: by a role of the kind, and never by the one who asked. */
export const recordDecisionStep = sentraStep(
  "record-decision",
  async (input: DecideApprovalInput, { container }) => {
    const { approvals } = container.resolve<StaffService>(STAFF_MODULE)
    const asked = await approvals.find(input.approvalId)
    const takenBack = !input.approved && asked.requestedBy === input.decidedBy
    const [person] = await readStaff(databaseIn(container), { ids: [input.decidedBy] })
    const enough = approvalKindOf(asked)?.decidedBy.some((role) => person?.roles.includes(role))
    if (!takenBack && !enough) {
      throw forbidden({
        id: "Peran Anda tidak berhak memutuskan ini. Minta ketua atau orang yang berwenang.",
        en: "Your roles do not decide on this. Ask the chair or somebody whose roles do.",
      })
    }
    const { status } = await approvals.decide(input)
    noteChange({ id: input.approvalId, before: asked.status, after: status })
    return new StepResponse<ApprovalStatus>(status)
  },
)
