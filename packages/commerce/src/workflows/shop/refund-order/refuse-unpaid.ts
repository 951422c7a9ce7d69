import type { MedusaContainer } from "@medusajs/framework/types"
import { eventIdOf } from "@sentra/domain/ledger"
import { conflict } from "../../../lib/refusal.js"
import { LEDGER_MODULE, type LedgerService } from "../../../modules/ledger/index.js"

/** Only money that stands in the books can be given back from them. */
export async function refuseUnpaid(container: MedusaContainer, orderId: string): Promise<void> {
  const ledger = container.resolve<LedgerService>(LEDGER_MODULE)
  const captured = eventIdOf.captured(orderId)
  const undone = eventIdOf.orderRefunded(orderId)
  const posted = await ledger.postedEventIds([captured, undone])
  if (posted.includes(undone)) {
    throw conflict({
      id: "Uang pesanan ini sudah dikembalikan seluruhnya.",
      en: "All money of this order was given back already.",
    })
  }
  if (!posted.includes(captured)) {
    throw conflict({
      id: "Pesanan ini belum tercatat dibayar. Catat pembayarannya dahulu, atau batalkan pesanan.",
      en: "This order is not recorded as paid. Record its payment first, or cancel the order.",
    })
  }
}
