import { approvalsResponse, type Approval } from "@sentra/contracts"
import { expect } from "vitest"
import { CHAIR_EMAIL, signIn, type Answer, type Caller } from "./people.js"

/** The second person of the demo: she prepares nothing. */
export const signInChair = (server: { url: string }, publishableKey: string): Promise<Caller> =>
  signIn(server, publishableKey, "user", CHAIR_EMAIL)

/** The request about something that waits, as the one who decides sees it. */
export async function waitingAbout(caller: Caller, subjectId: string): Promise<Approval> {
  const { body } = await caller("GET", "/admin/approvals?state=waiting&limit=1000")
  const { approvals } = approvalsResponse.parse(body)
  const found = approvals.find((approval) => approval.subjectId === subjectId)
  if (!found) throw new Error(`Nothing waits about ${subjectId}.`)
  return found
}

export const approve = (caller: Caller, { approvalId }: Pick<Approval, "approvalId">) =>
  caller("POST", `/admin/approvals/${approvalId}/approve`, {})

export const bankFile = (staff: Caller, runId: string): Promise<Answer> =>
  staff("POST", `/admin/payout-runs/${runId}/bank-file`, {})

/** The chair agrees to a run, and its file goes to the bank. */
export async function sendToBank(staff: Caller, chair: Caller, runId: string): Promise<void> {
  const { status, body } = await approve(chair, await waitingAbout(chair, runId))
  expect(status, JSON.stringify(body)).toBe(200)
  expect((await bankFile(staff, runId)).status).toBe(200)
}
