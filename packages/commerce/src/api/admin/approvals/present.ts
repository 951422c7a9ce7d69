import type { MedusaContainer } from "@medusajs/framework/types"
import type { Approval as ApprovalShown, StaffPerson } from "@sentra/contracts"
import { databaseIn } from "../../../lib/database-in.js"
import type { Approval } from "../../../modules/staff/index.js"
import { readStaff } from "../../../reading/staff.js"
import { approvalKindOf } from "../../../workflows/approvals.js"
import { sameWords } from "../../../workflows/staff/approval-kind.js"

/** Requests as their reader sees them: with names, old and new, and what the reader may do. */
export async function presentApprovals(
  container: MedusaContainer,
  approvals: readonly Approval[],
  readerId: string,
): Promise<ApprovalShown[]> {
  const ids = approvals.flatMap(({ requestedBy, decidedBy }) => [requestedBy, decidedBy ?? []])
  const people = await readStaff(databaseIn(container), { ids: [...ids.flat(), readerId] })
  return approvals.map((approval) => shown(approval, people, readerId))
}

function shown(
  approval: Approval,
  people: readonly StaffPerson[],
  readerId: string,
): ApprovalShown {
  const kind = approvalKindOf(approval)
  const person = (id: string): StaffPerson | undefined =>
    people.find(({ userId }) => userId === id)
  const nameOf = (id: string): string => person(id)?.name ?? id
  const waiting = approval.status === "waiting"
  const decides = kind?.decidedBy.some((role) => person(readerId)?.roles.includes(role)) ?? false
  const own = approval.requestedBy === readerId
  return {
    approvalId: approval.id,
    kind: approval.kind,
    title: kind?.title ?? sameWords(approval.kind),
    subjectId: approval.subjectId,
    subject: approval.subject,
    facts: kind?.facts(approval) ?? [],
    reason: approval.reason,
    requestedBy: nameOf(approval.requestedBy),
    requestedAt: approval.requestedAt.toISOString(),
    expiresAt: approval.expiresAt.toISOString(),
    status: approval.status,
    decidedBy: approval.decidedBy && nameOf(approval.decidedBy),
    decidedAt: approval.decidedAt?.toISOString() ?? null,
    decisionReason: approval.decisionReason,
    problem: approval.problem,
    mayApprove: waiting && decides && !own,
    mayRefuse: waiting && (decides || own),
  }
}
