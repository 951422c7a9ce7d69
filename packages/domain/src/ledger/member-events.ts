import { rupiah, sum, type Rupiah } from "../money/index.js"
import { ACCOUNT } from "./account-plan.js"
import { buildEntry, credit, debit, type Occurrence } from "./build-entry.js"
import type { Entry } from "./entry.js"

type MemberEvent = Occurrence & { artisanId: string }

/** Where money that the treasurer takes in lies afterwards. */
export type Till = "bank" | "cash"

/** M1: a member pays the membership deposit (simpanan pokok), to the bank or in cash. */
export const memberDepositPaid = (
  event: MemberEvent & { amount: Rupiah; paidInto: Till },
): Entry =>
  buildEntry("member_deposit_paid", event, [
    debit(ACCOUNT[event.paidInto], event.amount),
    credit(ACCOUNT.membershipDeposit, event.amount, event.artisanId),
  ])

/** B1: a member takes materials on credit at `price`; the cooperative had paid `cost` for them. */
export const materialIssued = (
  event: MemberEvent & { price: Rupiah; cost: Rupiah; ppn: Rupiah },
): Entry =>
  buildEntry("material_issued", event, [
    debit(ACCOUNT.materialDebt, sum([event.price, event.ppn]), event.artisanId),
    credit(ACCOUNT.materials, event.cost),
    credit(ACCOUNT.materialsMargin, rupiah(event.price - event.cost)),
    credit(ACCOUNT.outputVat, event.ppn),
  ])

/** Q1: material was spoiled; the cooperative bears `amount` of what the member owes for it. */
export const materialSpoiled = (event: MemberEvent & { amount: Rupiah }): Entry =>
  buildEntry("material_spoiled", event, [
    debit(ACCOUNT.spoiledMaterials, event.amount),
    credit(ACCOUNT.materialDebt, event.amount, event.artisanId),
  ])

/** A1: a member gets an interest-free advance. */
export const advanceGiven = (event: MemberEvent & { amount: Rupiah }): Entry =>
  buildEntry("advance_given", event, [
    debit(ACCOUNT.advance, event.amount, event.artisanId),
    credit(ACCOUNT.bank, event.amount),
  ])

/**
 * P1: a member's available balance goes into a payout: debts and the compulsory deposit are taken
 * first, the rest is on its way to the bank. Throws RangeError when they are more than the gross.
 */
export function payoutOpened(
  event: MemberEvent & {
    gross: Rupiah
    materialRecovered: Rupiah
    advanceRecovered: Rupiah
    compulsoryDeposit: Rupiah
  },
): Entry {
  const { artisanId, gross, materialRecovered, advanceRecovered, compulsoryDeposit } = event
  const deducted = sum([materialRecovered, advanceRecovered, compulsoryDeposit])
  return buildEntry("payout_opened", event, [
    debit(ACCOUNT.available, gross, artisanId),
    credit(ACCOUNT.materialDebt, materialRecovered, artisanId),
    credit(ACCOUNT.advance, advanceRecovered, artisanId),
    credit(ACCOUNT.compulsoryDeposit, compulsoryDeposit, artisanId),
    credit(ACCOUNT.beingPaid, rupiah(gross - deducted), artisanId),
  ])
}

/** P2: the bank confirms the transfer and charges its fee to the cooperative. */
export const payoutConfirmed = (event: MemberEvent & { amount: Rupiah; bankFee: Rupiah }): Entry =>
  buildEntry("payout_confirmed", event, [
    debit(ACCOUNT.beingPaid, event.amount, event.artisanId),
    debit(ACCOUNT.bankCharges, event.bankFee),
    credit(ACCOUNT.bank, sum([event.amount, event.bankFee])),
  ])

/** P3: the bank rejects the transfer; the money is available again. */
export const payoutRejected = (event: MemberEvent & { amount: Rupiah }): Entry =>
  buildEntry("payout_rejected", event, [
    debit(ACCOUNT.beingPaid, event.amount, event.artisanId),
    credit(ACCOUNT.available, event.amount, event.artisanId),
  ])
