import { z } from "@medusajs/framework/zod"
import { rupiahString } from "@sentra/contracts"
import { formatRupiah, rupiah } from "@sentra/domain/money"
import { approvalKind } from "../staff/approval-kind.js"
import { reverseAcceptance } from "./reverse-acceptance/index.js"

const reversal = z.object({ reason: z.string() })
const found = z.object({
  sku: z.string(),
  accepted: z.number(),
  rework: z.number(),
  rejected: z.number(),
  earned: rupiahString,
})

/** The hub accepted too much, or the wrong pieces: they are looked at again. */
export const acceptanceReversal = approvalKind({
  title: { id: "Pembatalan pemeriksaan barang", en: "Reversal of an inspection" },
  decidedBy: ["chair", "treasurer", "hub"],
  payload: reversal,
  seen: found,
  facts: ({ seen }) => [
    {
      label: { id: seen.sku, en: seen.sku },
      before: {
        id: `${seen.accepted} diterima, ${seen.rework} diperbaiki, ${seen.rejected} ditolak`,
        en: `${seen.accepted} accepted, ${seen.rework} rework, ${seen.rejected} rejected`,
      },
      after: { id: "menunggu diperiksa lagi", en: "waits to be inspected again" },
    },
    {
      label: { id: "Pendapatan anggota", en: "Earned by the member" },
      before: {
        id: formatRupiah(rupiah(BigInt(seen.earned)), "id"),
        en: formatRupiah(rupiah(BigInt(seen.earned)), "en"),
      },
      after: {
        id: "diambil kembali; yang sudah dibayar menjadi utang anggota",
        en: "taken back; what was paid out is owed by the member",
      },
    },
  ],
  carryOut: (container, { subjectId: inspectionId, payload: { reason } }) =>
    reverseAcceptance(container, { inspectionId, reason }),
})
