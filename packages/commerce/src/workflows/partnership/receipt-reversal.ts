import { z } from "@medusajs/framework/zod"
import { rupiahString } from "@sentra/contracts"
import { formatRupiah, rupiah } from "@sentra/domain/money"
import { approvalKind, sameWords } from "../staff/approval-kind.js"
import { reverseReceipt } from "./reverse-receipt/index.js"

const reversal = z.object({ reason: z.string() })
const entered = z.object({
  amount: rupiahString,
  bankReference: z.string(),
  receivedOn: z.string(),
  poNumber: z.string(),
  deliveryNumber: z.string().nullable(),
})

/** A transfer was entered wrongly: its entry is reversed, and its bank reference is free again. */
export const receiptReversal = approvalKind({
  title: { id: "Pembatalan penerimaan dari mitra", en: "Reversal of a partner's receipt" },
  decidedBy: ["chair", "treasurer"],
  payload: reversal,
  seen: entered,
  facts: ({ seen }) => {
    const what = seen.deliveryNumber ?? seen.poNumber
    const [id, en] = [inRupiah(seen.amount, "id"), inRupiah(seen.amount, "en")]
    return [
      {
        label: { id: "Uang masuk", en: "Money received" },
        before: { id: `${id} untuk ${what}`, en: `${en} for ${what}` },
        after: { id: "dibatalkan dengan jurnal balik", en: "reversed by a mirror entry" },
      },
      {
        label: { id: "Referensi bank", en: "Bank reference" },
        before: sameWords(`${seen.bankReference}, ${seen.receivedOn}`),
        after: { id: "boleh dipakai lagi", en: "free to be entered again" },
      },
    ]
  },
  carryOut: (container, { subjectId: receiptId, payload: { reason } }) =>
    reverseReceipt(container, { receiptId, reason }),
})

const inRupiah = (amount: string, locale: "id" | "en"): string =>
  formatRupiah(rupiah(BigInt(amount)), locale)
