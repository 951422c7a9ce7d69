import { z } from "@medusajs/framework/zod"
import { rupiahString } from "@sentra/contracts"
import { formatRupiah, rupiah } from "@sentra/domain/money"
import { approvalKind, sameWords } from "../staff/approval-kind.js"
import { correctPayout } from "./correct-payout/index.js"

const correction = z.object({ reason: z.string() })
const noted = z.object({ amount: rupiahString, bankReference: z.string().nullable() })

/** "Paid" was noted wrongly: the entry is reversed, and the member's money is ready again. */
export const payoutCorrection = approvalKind({
  title: { id: "Koreksi bayaran yang tercatat dibayar", en: "Correction of a payout noted as paid" },
  decidedBy: ["chair", "treasurer"],
  payload: correction,
  seen: noted,
  facts: ({ seen }) => [
    {
      label: { id: "Jumlah", en: "Amount" },
      before: null,
      after: sameWords(formatRupiah(rupiah(BigInt(seen.amount)), "id")),
    },
    {
      label: { id: "Jawaban bank", en: "Bank's answer" },
      before: {
        id: `dibayar, ${seen.bankReference ?? "tanpa referensi"}`,
        en: `paid, ${seen.bankReference ?? "no reference"}`,
      },
      after: { id: "dikembalikan; saldo siap dibayar lagi", en: "bounced; ready to be paid again" },
    },
  ],
  carryOut: (container, { subjectId: payoutId, payload: { reason } }) =>
    correctPayout(container, { payoutId, reason }),
})
