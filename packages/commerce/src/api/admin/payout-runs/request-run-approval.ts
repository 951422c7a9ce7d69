import type { MedusaContainer } from "@medusajs/framework/types"
import type { PayoutRun } from "../../../modules/payout/index.js"
import { requestApproval } from "../../../workflows/staff/request-approval/index.js"
import { totalOf } from "./present.js"

/** Asks another person to agree to a run as it stands. */
export const requestRunApproval = (
  container: MedusaContainer,
  run: PayoutRun,
  requestedBy: string,
): Promise<string> =>
  requestApproval(container, {
    kind: "payout_run",
    subjectId: run.id,
    subject: run.cutOff,
    payload: {
      cutOff: run.cutOff,
      total: totalOf(run).toString(),
      memberCount: run.payouts.length,
    },
    seen: null,
    reason: `Pembayaran anggota sampai ${run.cutOff}`,
    requestedBy,
  })
