import { z } from "@medusajs/framework/zod"
import { bilingual, rupiahString } from "@sentra/contracts"
import { formatRupiah, rupiah } from "@sentra/domain/money"
import { approvalKind, sameWords } from "../staff/approval-kind.js"
import { reverseMovement } from "./reverse-movement/index.js"

const reversal = z.object({ reason: z.string() })
const entered = z.object({
  /** "Deposit of A03 Siti", "Move out of clearing". */
  what: bilingual,
  amount: rupiahString,
  reference: z.string(),
  movedOn: z.string(),
})

/** Money was entered wrongly: its entry is reversed, and its reference is free again. */
export const movementReversal = approvalKind({
  title: { id: "Pembatalan catatan kas dan bank", en: "Reversal of a cash or bank entry" },
  decidedBy: ["chair", "treasurer"],
  payload: reversal,
  seen: entered,
  facts: ({ seen: { what, amount, reference, movedOn } }) => [
    {
      label: what,
      before: sameWords(formatRupiah(rupiah(BigInt(amount)), "id")),
      after: { id: "dibatalkan dengan jurnal balik", en: "reversed by a mirror entry" },
    },
    {
      label: { id: "Nomor rujukan", en: "Reference" },
      before: sameWords(`${reference}, ${movedOn}`),
      after: { id: "boleh dipakai lagi", en: "free to be entered again" },
    },
  ],
  carryOut: (container, { subjectId: movementId, payload: { reason } }) =>
    reverseMovement(container, { movementId, reason }),
})
