import type { MedusaContainer } from "@medusajs/framework/types"
import { ACCOUNT, eventIdOf, ppnLeft, rupiah, type DownPayment } from "@sentra/domain"
import { LEDGER_MODULE, type LedgerService } from "../../modules/ledger/index.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../modules/production/index.js"

/** Who builds an entry from a partner's down payments holds this until it is posted. */
export const downPaymentLock = (partnerId: string): string => `deposit:${partnerId}`

/**
 * What a partner's down payments still hold, as the books say. Their PPN is what was booked with
 * them, less what deliveries were invoiced without.
 */
export async function downPaymentOf(
  container: MedusaContainer,
  partnerId: string,
): Promise<DownPayment> {
  const ledger = container.resolve<LedgerService>(LEDGER_MODULE)
  const balances = await ledger.balances(ACCOUNT.downPayment, [partnerId])
  const amount = rupiah(balances.get(partnerId) ?? 0n)
  const booked = await ledger.outputTaxOf(partnerId)
  const received = booked.filter(({ reason }) => reason === "down_payment_received")
  if (received.length === 0) return { amount, ppn: rupiah(0n) }
  const delivered = await container
    .resolve<ProductionService>(PRODUCTION_MODULE)
    .delivery.taxOfPartner(partnerId)
  const taxOf = new Map([...delivered].map(([id, tax]) => [eventIdOf.delivered(id), rupiah(tax)]))
  const invoices = booked.flatMap(({ eventId, ppn }) => {
    const tax = taxOf.get(eventId)
    return tax === undefined ? [] : [{ tax, booked: ppn }]
  })
  return { amount, ppn: ppnLeft(received.map(({ ppn }) => ppn), invoices) }
}
