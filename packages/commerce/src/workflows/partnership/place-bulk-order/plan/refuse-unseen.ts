import type { SeenPreview } from "@sentra/contracts"
import { formatRupiah, rupiah } from "@sentra/domain/money"
import { Refusal } from "../../../../lib/refusal.js"
import type { BulkOrderPlan } from "./plan-bulk-order.js"
import { versionOf } from "./plan-version.js"

/** Refuses an order that is another one than its buyer saw, and tells what it would be now. */
export function refuseUnseen(plan: BulkOrderPlan, seen: SeenPreview): void {
  const total = rupiah(plan.net + plan.tax)
  const version = versionOf(plan)
  if (version === seen.version && total.toString() === seen.total) return
  throw new Refusal("conflict", {
    field: "seen",
    sentence: {
      id:
        "Harga atau isi pesanan berubah sejak Anda melihatnya; totalnya sekarang " +
        `${formatRupiah(total, "id")}. Belum ada yang dipesan. Periksa lagi, lalu kirim.`,
      en:
        "Prices or contents changed since you saw the order; its total is now " +
        `${formatRupiah(total, "en")}. Nothing was ordered. Look at it again, then send it.`,
    },
    now: {
      pieces: plan.pieces,
      net: plan.net.toString(),
      tax: plan.tax.toString(),
      total: total.toString(),
      version,
    },
  })
}
