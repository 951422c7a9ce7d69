import { z } from "@medusajs/framework/zod"
import { day, rupiahString } from "@sentra/contracts"
import { formatRupiah, rupiah } from "@sentra/domain/money"
import { approvalKind, sameWords } from "../staff/approval-kind.js"
import { approvePayoutRun } from "./approve-payout-run/index.js"
import { withdrawPayoutRun } from "./withdraw-payout-run/index.js"

const prepared = z.object({ cutOff: day, total: rupiahString, memberCount: z.int() })

/** Who prepares a payout run does not approve it; a refused one gives the money back. */
export const payoutRun = approvalKind({
  title: { id: "Pembayaran anggota", en: "Member payout run" },
  decidedBy: ["chair", "treasurer"],
  payload: prepared,
  seen: z.null(),
  facts: ({ payload }) => [
    {
      label: { id: "Saldo sampai", en: "Balances until" },
      before: null,
      after: sameWords(payload.cutOff),
    },
    {
      label: { id: "Jumlah", en: "Amount" },
      before: null,
      after: sameWords(formatRupiah(rupiah(BigInt(payload.total)), "id")),
    },
    {
      label: { id: "Anggota", en: "Members" },
      before: null,
      after: sameWords(String(payload.memberCount)),
    },
  ],
  carryOut: (container, { subjectId: runId, payload: { total }, decidedBy }) =>
    approvePayoutRun(container, { runId, total, approvedBy: decidedBy ?? "" }),
  refuse: (container, { subjectId: runId, decisionReason }) =>
    withdrawPayoutRun(container, { runId, reason: decisionReason ?? "" }),
})
