import { rupiah, type Rupiah } from "../money/index.js"
import { ACCOUNT, type AccountCode } from "./account-plan.js"
import {
  buildEntry,
  credit,
  debit,
  eachArtisan,
  type ArtisanAmount,
  type Occurrence,
} from "./build-entry.js"
import type { Entry } from "./entry.js"

/** Where a retail buyer's money waits: at the payment provider, or as a transfer seen by staff. */
export type Clearing = "psp" | "transfer"

export const CLEARING_ACCOUNT: Readonly<Record<Clearing, AccountCode>> = {
  psp: ACCOUNT.providerClearing,
  transfer: ACCOUNT.transferClearing,
}

/** R1: a retail order is paid. Members' parts are held until the goods have arrived and stayed. */
export function retailOrderCaptured(
  event: Occurrence & {
    clearing: Clearing
    paid: Rupiah
    artisanShares: readonly ArtisanAmount[]
    coopMargin: Rupiah
    ppn: Rupiah
    shippingIncome: Rupiah
  },
): Entry {
  return buildEntry("order_captured", event, [
    debit(CLEARING_ACCOUNT[event.clearing], event.paid),
    ...eachArtisan(credit, ACCOUNT.held, event.artisanShares),
    credit(ACCOUNT.retailMargin, event.coopMargin),
    credit(ACCOUNT.outputVat, event.ppn),
    credit(ACCOUNT.shippingIncome, event.shippingIncome),
  ])
}

/** R2: the payment provider keeps its fee. */
export const paymentFeeCharged = (event: Occurrence & { fee: Rupiah }): Entry =>
  buildEntry("payment_fee_charged", event, [
    debit(ACCOUNT.providerFees, event.fee),
    credit(ACCOUNT.providerClearing, event.fee),
  ])

/** R3: money waiting in a clearing account reaches the bank. */
export const paymentSettled = (event: Occurrence & { clearing: Clearing; amount: Rupiah }): Entry =>
  buildEntry("payment_settled", event, [
    debit(ACCOUNT.bank, event.amount),
    credit(CLEARING_ACCOUNT[event.clearing], event.amount),
  ])

/** R4: the courier bills the cooperative. */
export const courierBilled = (event: Occurrence & { amount: Rupiah }): Entry =>
  buildEntry("courier_billed", event, [
    debit(ACCOUNT.shippingExpense, event.amount),
    credit(ACCOUNT.couriers, event.amount),
  ])

/** R5: what members earned leaves the held balance and is ready for the next payout. */
export const earningsReleased = (
  event: Occurrence & { artisanAmounts: readonly ArtisanAmount[] },
): Entry =>
  buildEntry("earnings_released", event, [
    ...eachArtisan(debit, ACCOUNT.held, event.artisanAmounts),
    ...eachArtisan(credit, ACCOUNT.available, event.artisanAmounts),
  ])

/** T1: a month's PPN is paid, less what the cooperative itself paid to suppliers. */
export const ppnSettled = (
  event: Occurrence & { outputTax: Rupiah; inputTaxUsed: Rupiah },
): Entry =>
  buildEntry("ppn_settled", event, [
    debit(ACCOUNT.outputVat, event.outputTax),
    credit(ACCOUNT.inputVat, event.inputTaxUsed),
    credit(ACCOUNT.bank, rupiah(event.outputTax - event.inputTaxUsed)),
  ])
