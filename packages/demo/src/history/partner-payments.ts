import {
  downPaymentReceived,
  eventIdOf,
  partnerPaid,
  partnerPaidLessPph22,
} from "@sentra/domain/ledger"
import { rupiah, shareOf, type Rupiah } from "@sentra/domain/money"
import { ppnRuleOn, taxOnExclusive } from "@sentra/domain/tax"
import { jakartaDay } from "@sentra/commerce/lib/clock"
import { COOPERATIVE_MODULE, type CooperativeService } from "@sentra/commerce/modules/cooperative"
import { LEDGER_MODULE, type LedgerService } from "@sentra/commerce/modules/ledger"
import type { BulkOrder } from "@sentra/commerce/modules/partner"
import { PRODUCTION_MODULE, type ProductionService } from "@sentra/commerce/modules/production"
import { postOnce } from "./bank-events.js"
import type { BulkStory } from "./bulk-story.js"
import { named, type Cast } from "./story.js"

const RECEIVABLES = "1210"
/** Income tax that a state-owned buyer keeps (PPh 22 on goods), in basis points. */
const PPH22_BASIS_POINTS = 150

/** W1: the down payment of the partner's terms, with its PPN. */
export async function payDeposit(
  cast: Cast,
  moment: Date,
  story: BulkStory,
  order: BulkOrder,
): Promise<void> {
  const partner = named(cast.partners, story.partner)
  if (partner.depositBasisPoints === 0) return
  const occurredOn = jakartaDay(moment)
  const { pkpSince } = await cast.container
    .resolve<CooperativeService>(COOPERATIVE_MODULE)
    .current()
  const rule = ppnRuleOn(occurredOn, { pkpSince: pkpSince ?? undefined })
  const downPayment = shareOf(rupiah(order.net), partner.depositBasisPoints)
  await postOnce(
    cast,
    downPaymentReceived({
      eventId: eventIdOf.downPaymentReceived(`demo-${story.key}`),
      occurredOn,
      memo: story.poNumber,
      partnerId: partner.id,
      downPayment,
      ppn: taxOnExclusive(downPayment, rule).ppn,
    }),
  )
}

/** W3 (W3w for a collector): a delivery's invoice is paid when the partner's terms say so. */
export async function payInvoice(
  cast: Cast,
  moment: Date,
  story: BulkStory,
  invoice: { orderId: string; number: string },
): Promise<void> {
  const partner = named(cast.partners, story.partner)
  const owed = await owedFor(cast, invoice)
  if (owed === 0n) return
  const event = {
    eventId: eventIdOf.partnerPaid(`demo-${invoice.number}`),
    occurredOn: jakartaDay(moment),
    memo: invoice.number,
    partnerId: partner.id,
  }
  const pph22 = shareOf(owed, PPH22_BASIS_POINTS)
  await postOnce(
    cast,
    partner.taxCollector
      ? partnerPaidLessPph22({ ...event, received: rupiah(owed - pph22), pph22 })
      : partnerPaid({ ...event, amount: owed }),
  )
}

/** What the books say the partner owes for this delivery. */
async function owedFor(
  { container }: Cast,
  { orderId, number }: { orderId: string; number: string },
): Promise<Rupiah> {
  const deliveries = await container
    .resolve<ProductionService>(PRODUCTION_MODULE)
    .delivery.deliveries({ orderIds: [orderId] })
  const eventIds = deliveries
    .filter((delivery) => delivery.number === number)
    .map(({ id }) => eventIdOf.delivered(id))
  const { entries } = await container
    .resolve<LedgerService>(LEDGER_MODULE)
    .entries({ eventIds, take: 1, skip: 0 })
  const owed = entries
    .flatMap(({ postings }) => postings)
    .find(({ account, side }) => account === RECEIVABLES && side === "debit")
  return owed?.amount ?? rupiah(0n)
}
