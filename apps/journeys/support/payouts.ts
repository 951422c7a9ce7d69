import { approvalResponse, approvalsResponse } from "@sentra/contracts"
import { PEOPLE } from "./people.ts"
import { callerAs, type Caller } from "./server.ts"

/** The chair agrees to what the office prepared, and the office fetches the bank's file. */
export async function sendToBank(office: Caller, runId: string): Promise<void> {
  const chair = await callerAs("user", PEOPLE.chair)
  const { approvals } = await chair.read("/admin/approvals?state=waiting", approvalsResponse)
  const asked = approvals.find(({ subjectId }) => subjectId === runId)
  if (!asked) throw new Error("Nobody was asked to approve the payout run.")
  await chair.send(`/admin/approvals/${asked.approvalId}/approve`, {}, approvalResponse)
  await office.fetchText(`/admin/payout-runs/${runId}/bank-file`)
}
