import type { MedusaContainer } from "@medusajs/framework/types"
import type { z } from "@medusajs/framework/zod"
import type { ApprovalFact, Bilingual, StaffRole } from "@sentra/contracts"
import type { Approval } from "../../modules/staff/index.js"

/** A request as its kind reads it. */
export type Asked<Payload, Seen> = Omit<Approval, "payload" | "seen"> & {
  payload: Payload
  seen: Seen
}

type KindOf<Payload, Seen> = {
  title: Bilingual
  /** Who may agree or refuse; never the one who asked. */
  decidedBy: readonly StaffRole[]
  payload: z.ZodType<Payload>
  seen: z.ZodType<Seen>
  /** Old and new, side by side, from what was asked alone. */
  facts: (asked: Asked<Payload, Seen>) => ApprovalFact[]
  /** Does what was agreed. It may run again: what is done already it leaves alone. */
  carryOut: (container: MedusaContainer, asked: Asked<Payload, Seen>) => Promise<void>
  /** Undoes what was prepared, where something was. It may run again. */
  refuse?: (container: MedusaContainer, asked: Asked<Payload, Seen>) => Promise<void>
}

/** Something that one person asks for and another agrees to before it is done. */
export type ApprovalKind = Pick<KindOf<unknown, unknown>, "title" | "decidedBy"> & {
  facts: (approval: Approval) => ApprovalFact[]
  carryOut: (container: MedusaContainer, approval: Approval) => Promise<void>
  refuse: (container: MedusaContainer, approval: Approval) => Promise<void>
}

/** A kind that reads its own payload, and what was seen, by their shapes. */
export function approvalKind<Payload, Seen>(kind: KindOf<Payload, Seen>): ApprovalKind {
  const read = (approval: Approval): Asked<Payload, Seen> => ({
    ...approval,
    payload: kind.payload.parse(approval.payload),
    seen: kind.seen.parse(approval.seen),
  })
  return {
    title: kind.title,
    decidedBy: kind.decidedBy,
    facts: (approval) => kind.facts(read(approval)),
    carryOut: (container, approval) => kind.carryOut(container, read(approval)),
    refuse: async (container, approval) => kind.refuse?.(container, read(approval)),
  }
}

/** A text that is the same in both languages, such as an account number. */
export const sameWords = (text: string): Bilingual => ({ id: text, en: text })
