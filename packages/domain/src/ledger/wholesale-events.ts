import { rupiah, sum, type Rupiah } from "../money/index.js"
import { ACCOUNT } from "./account-plan.js"
import {
  buildEntry,
  credit,
  debit,
  eachArtisan,
  takenBack,
  totalOf,
  type ArtisanAmount,
  type Occurrence,
} from "./build-entry.js"
import type { Entry } from "./entry.js"
import { eventIdOf } from "./event-id.js"
import type { ShareOfRefund } from "./order-refund.js"
import { SHARE_ACCOUNT, type ShareBalance } from "./refund-events.js"

/** W1: a partner pays part in advance; PPN falls due with it. */
export const downPaymentReceived = (
  event: Occurrence & { partnerId: string; downPayment: Rupiah; ppn: Rupiah },
): Entry =>
  buildEntry("down_payment_received", event, [
    debit(ACCOUNT.bank, sum([event.downPayment, event.ppn])),
    credit(ACCOUNT.downPayment, event.downPayment, event.partnerId),
    credit(ACCOUNT.outputVat, event.ppn),
  ])

/**
 * W1b: the hub accepts pieces made to order. The members have earned; the partner has not got them
 * yet.
 */
export const workAccepted = (
  event: Occurrence & { partnerId: string; artisanShares: readonly ArtisanAmount[] },
): Entry =>
  buildEntry("work_accepted", event, [
    debit(ACCOUNT.acceptedWork, totalOf(event.artisanShares), event.partnerId),
    ...eachArtisan(credit, ACCOUNT.held, event.artisanShares),
  ])

/**
 * The mirror image of W1b and of the release that followed it: the pieces were not accepted after
 * all. The member gives back what was not paid yet, and owes what was, or is on its way.
 */
export function acceptanceReversed(
  event: Omit<Occurrence, "eventId"> & {
    inspectionId: string
    partnerId: string
    share: ShareOfRefund
  },
): Entry {
  const { inspectionId, occurredOn, memo, partnerId, share } = event
  const { artisanId, held, ready, onItsWay, paidOut } = share
  const eventId = eventIdOf.corrected(eventIdOf.accepted(inspectionId))
  return buildEntry("correction", { eventId, occurredOn, ...(memo && { memo }) }, [
    debit(ACCOUNT.held, held, artisanId),
    debit(ACCOUNT.available, ready, artisanId),
    debit(ACCOUNT.returnDebt, sum([onItsWay, paidOut]), artisanId),
    credit(ACCOUNT.acceptedWork, sum([held, ready, onItsWay, paidOut]), partnerId),
  ])
}

/**
 * W2: handover signed (BAST) and invoiced. The partner owes work, margin and PPN less the down
 * payment used up here; `ppn` is what the down payment did not carry yet. Throws RangeError when
 * the down payment used is more than the invoice.
 */
export function orderHandedOver(
  event: Occurrence & {
    partnerId: string
    acceptedWork: Rupiah
    coopMargin: Rupiah
    ppn: Rupiah
    downPaymentUsed: Rupiah
  },
): Entry {
  const invoiced = sum([event.acceptedWork, event.coopMargin, event.ppn])
  return buildEntry("order_handed_over", event, [
    debit(ACCOUNT.receivable, rupiah(invoiced - event.downPaymentUsed), event.partnerId),
    debit(ACCOUNT.downPayment, event.downPaymentUsed, event.partnerId),
    credit(ACCOUNT.acceptedWork, event.acceptedWork, event.partnerId),
    credit(ACCOUNT.wholesaleMargin, event.coopMargin),
    credit(ACCOUNT.outputVat, event.ppn),
  ])
}

/**
 * W2w: the same to a partner who is a PPN collector (WAPU) and pays the PPN to the state itself.
 */
export const orderHandedOverToCollector = (
  event: Occurrence & {
    partnerId: string
    acceptedWork: Rupiah
    coopMargin: Rupiah
    downPaymentUsed: Rupiah
  },
): Entry => orderHandedOver({ ...event, ppn: rupiah(0n) })

/** W3: a partner pays an invoice in full. */
export const partnerPaid = (event: Occurrence & { partnerId: string; amount: Rupiah }): Entry =>
  partnerPaidLessPph22({ ...event, received: event.amount, pph22: rupiah(0n) })

/**
 * W3w: a collector pays less the income tax (PPh 22) that it keeps for the cooperative's account.
 */
export const partnerPaidLessPph22 = (
  event: Occurrence & { partnerId: string; received: Rupiah; pph22: Rupiah },
): Entry =>
  buildEntry("partner_paid", event, [
    debit(ACCOUNT.bank, event.received),
    debit(ACCOUNT.prepaidIncomeTax, event.pph22),
    credit(ACCOUNT.receivable, sum([event.received, event.pph22]), event.partnerId),
  ])

/**
 * W4: the partner rejects pieces after the handover (nota retur); their makers have not earned
 * them.
 */
export const goodsReturned = (
  event: Occurrence & {
    partnerId: string
    sharesFrom: ShareBalance
    artisanShares: readonly ArtisanAmount[]
    coopMargin: Rupiah
    ppn: Rupiah
  },
): Entry =>
  buildEntry("goods_returned", event, [
    ...eachArtisan(debit, SHARE_ACCOUNT[event.sharesFrom], event.artisanShares),
    debit(ACCOUNT.wholesaleMargin, event.coopMargin),
    debit(ACCOUNT.outputVat, event.ppn),
    credit(ACCOUNT.receivable, takenBack(event), event.partnerId),
  ])
