import { z } from "@medusajs/framework/zod"
import { approvalStatus, bilingual, staffArea, staffChange, staffRole } from "@sentra/contracts"
import { momentColumn } from "../../lib/sql.js"

export const approvalRow = z.object({
  id: z.string(),
  kind: z.string(),
  subjectId: z.string(),
  subject: z.string(),
  payload: z.unknown(),
  seen: z.unknown(),
  reason: z.string(),
  requestedBy: z.string(),
  requestedAt: momentColumn,
  expiresAt: momentColumn,
  status: approvalStatus,
  decidedBy: z.string().nullable(),
  decidedAt: momentColumn.nullable(),
  decisionReason: z.string().nullable(),
  endedAt: momentColumn.nullable(),
  problem: bilingual.nullable(),
})
export type Approval = z.output<typeof approvalRow>

export const actionRow = z.object({
  id: z.string(),
  at: momentColumn,
  actorId: z.string(),
  actorName: z.string(),
  area: staffArea,
  method: z.string(),
  path: z.string(),
  targetId: z.string().nullable(),
  input: z.unknown(),
  status: z.number().int().nullable(),
  refusal: bilingual.nullable(),
  workflows: z.array(z.string()).nullable(),
  changes: z.array(staffChange).nullable(),
})
export type Action = z.output<typeof actionRow>

export const roleRow = z.object({ userId: z.string(), role: staffRole })
