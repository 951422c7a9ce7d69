import { z } from "@medusajs/framework/zod"
import { momentColumn, rupiahColumn } from "../../lib/sql.js"

export const movementKind = z.enum(["member_deposit", "clearing_move"])
export type MovementKind = z.infer<typeof movementKind>

/** Money that reached the cooperative's own account or till, as the treasurer wrote it down. */
export const movementRow = z.object({
  id: z.string(),
  key: z.string(),
  kind: movementKind,
  /** Whose membership deposit it is; null for buyers' transfers that left clearing. */
  artisanId: z.string().nullable(),
  till: z.enum(["bank", "cash"]),
  amount: rupiahColumn,
  movedOn: z.string(),
  /** The bank's, or the number of the cash receipt. */
  reference: z.string(),
  enteredBy: z.string(),
  createdAt: momentColumn,
  postedAt: momentColumn.nullable(),
  reversedAt: momentColumn.nullable(),
  reversalReason: z.string().nullable(),
  reversalPostedAt: momentColumn.nullable(),
})
export type Movement = z.infer<typeof movementRow>

export type NewMovement = Omit<
  Movement,
  "id" | "createdAt" | "postedAt" | "reversedAt" | "reversalReason" | "reversalPostedAt"
> & { at?: Date }

export type MovementReversal = { movementId: string; reason: string; at?: Date }

export type MovementFilter = {
  ids?: readonly string[]
  keys?: readonly string[]
  artisanIds?: readonly string[]
  kind?: MovementKind
  /** Without those that were entered wrongly and reversed. */
  standingOnly?: boolean
  /** Not in the books yet, they or their reversal, by id; otherwise newest first. */
  unpostedOnly?: boolean
  after?: string
  take?: number
}
