import { z } from "@medusajs/framework/zod"
import {
  bilingual,
  count,
  refundRequest,
  rupiahString,
  type ApprovalFact,
  type Bilingual,
  type RefundReason,
  type RefundRequest,
} from "@sentra/contracts"
import { formatRupiah, rupiah } from "@sentra/domain/money"
import { approvalKind } from "../staff/approval-kind.js"
import { refundOrder } from "./refund-order/index.js"

const stood = z.object({
  left: rupiahString,
  paid: rupiahString,
  /** The named pieces, as the page called them. */
  pieces: z.array(z.object({ pieces: count, title: bilingual, maker: z.string() })),
})
type Seen = z.infer<typeof stood>

/** What each reason for a refund is called. */
export const REFUND_REASON: Record<RefundReason, Bilingual> = {
  defect: { id: "Barang cacat", en: "Defective goods" },
  wrong_goods: { id: "Barang keliru", en: "Wrong goods" },
  lost: { id: "Hilang di jalan", en: "Lost on the way" },
  late: { id: "Terlambat", en: "Too late" },
  changed_mind: { id: "Pembeli berubah pikiran", en: "The buyer changed their mind" },
  goodwill: { id: "Itikad baik", en: "Goodwill" },
}

/** Money back for a shop buyer. A sale that changed since it was looked at asks again. */
export const shopRefund = approvalKind({
  title: { id: "Pengembalian dana pesanan toko", en: "Refund of a shop order" },
  decidedBy: ["chair", "treasurer"],
  payload: refundRequest,
  seen: stood,
  facts: ({ payload, seen }) => [amountFact(payload, seen), ofWhat(payload, seen), why(payload)],
  carryOut: async (container, { id: key, subjectId: orderId, requestedBy: askedBy, payload }) => {
    await refundOrder(container, { ...payload, key, orderId, askedBy })
  },
})

const amountFact = ({ amount }: RefundRequest, { left, paid }: Seen): ApprovalFact => ({
  label: { id: "Uang pesanan", en: "The order's money" },
  before: {
    id: `sisa ${inRupiah(left, "id")} dari ${inRupiah(paid, "id")}`,
    en: `${inRupiah(left, "en")} left of ${inRupiah(paid, "en")}`,
  },
  after: {
    id: `${inRupiah(amount, "id")} kembali kepada pembeli`,
    en: `${inRupiah(amount, "en")} back to the buyer`,
  },
})

function ofWhat({ pieces, delivery }: RefundRequest, seen: Seen): ApprovalFact {
  const label = { id: "Untuk", en: "For" }
  if (pieces === undefined) {
    const after = { id: "seluruh sisa pesanan, menurut nilainya", en: "all that is left, by worth" }
    return { label, before: null, after }
  }
  const named = (locale: "id" | "en", fee: string): string =>
    [
      ...seen.pieces.map((part) => `${part.pieces} × ${part.title[locale]} (${part.maker})`),
      ...(delivery ? [fee] : []),
    ].join(", ")
  return { label, before: null, after: { id: named("id", "ongkir"), en: named("en", "delivery") } }
}

function why({ reason, makersAtFault }: RefundRequest): ApprovalFact {
  const { id, en } = REFUND_REASON[reason]
  return {
    label: { id: "Alasan dan penanggung", en: "Reason, and who bears it" },
    before: null,
    after: makersAtFault
      ? { id: `${id}; pembuatnya`, en: `${en}; its makers` }
      : { id: `${id}; koperasi, bila sudah dibayarkan`, en: `${en}; the cooperative, once paid out` },
  }
}

const inRupiah = (amount: string, locale: "id" | "en"): string =>
  formatRupiah(rupiah(BigInt(amount)), locale)
