import { z } from "zod"
import { bilingual, count, instant, pageQuery, text } from "./shared.js"
import { REASON_CHARACTERS_MAX, staffReason } from "./staff-access.js"

export const approvalStatus = z.enum([
  "waiting", "approved", "refused", "expired", "done", "failed",
])
export type ApprovalStatus = z.infer<typeof approvalStatus>

/** One thing as it was and as it will be; `before` is null where there was nothing. */
export const approvalFact = z.object({
  label: bilingual,
  before: bilingual.nullable(),
  after: bilingual,
})
export type ApprovalFact = z.infer<typeof approvalFact>

export const approval = z.object({
  approvalId: z.string(),
  kind: z.string(),
  title: bilingual,
  subjectId: z.string(),
  subject: z.string(),
  facts: z.array(approvalFact),
  reason: z.string(),
  requestedBy: z.string(),
  requestedAt: instant,
  expiresAt: instant,
  status: approvalStatus,
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  decisionReason: z.string().nullable(),
  /** Why what was agreed could not be carried out. */
  problem: bilingual.nullable(),
  /** Whether the caller may agree to it, or refuse it (one's own one takes back). */
  mayApprove: z.boolean(),
  mayRefuse: z.boolean(),
})
export type Approval = z.infer<typeof approval>

export const approvalsQuery = pageQuery.extend({
  state: z.enum(["waiting", "all"]).default("all"),
})
export const approvalsResponse = z.object({ approvals: z.array(approval), count })
export const approvalResponse = z.object({ approval })

export const approveRequest = z.object({
  reason: text.trim().max(REASON_CHARACTERS_MAX).default(""),
})
export const refuseRequest = z.object({ reason: staffReason })
