import { z } from "@medusajs/framework/zod"
import type { ApprovalFact } from "@sentra/contracts"
import { approvalKind, sameWords } from "../staff/approval-kind.js"
import { allocateByHand } from "./allocate-by-hand/index.js"

const decided = z.object({
  orderId: z.string(),
  artisanId: z.string().nullable(),
  pieces: z.number(),
  dueOn: z.string().nullable(),
  reason: z.string(),
})
const stood = z.object({
  left: z.number(),
  dueOn: z.string().nullable(),
  /** How the chosen member is called on this day. */
  member: z.string().nullable(),
})

/** Pieces that the rule left over: a member is chosen by hand, or they get another day. */
export const manualAllocation = approvalKind({
  title: { id: "Pembagian dengan tangan", en: "Allocation by hand" },
  decidedBy: ["chair", "hub"],
  payload: decided,
  seen: stood,
  facts: ({ payload, seen }) => [piecesFact(payload, seen), ...dayFact(payload, seen)],
  carryOut: (container, { id: approvalId, subjectId: orderedLineId, payload, seen }) =>
    allocateByHand(container, {
      ...payload,
      ...{ approvalId, orderedLineId, left: seen.left, dueOnSeen: seen.dueOn },
    }),
})

type Payload = z.infer<typeof decided>
type Seen = z.infer<typeof stood>

const piecesFact = ({ pieces }: Payload, { left, member }: Seen): ApprovalFact => ({
  label: { id: "Potong", en: "Pieces" },
  before: { id: `${left} belum terbagi`, en: `${left} left` },
  after:
    member === null
      ? { id: "dibagi lagi menurut aturan", en: "divided again by the rule" }
      : { id: `${pieces} untuk ${member}`, en: `${pieces} for ${member}` },
})

const dayFact = ({ dueOn }: Payload, seen: Seen): ApprovalFact[] =>
  dueOn === null
    ? []
    : [
        {
          label: { id: "Tenggat", en: "Due" },
          before: seen.dueOn === null ? null : sameWords(seen.dueOn),
          after: sameWords(dueOn),
        },
      ]
