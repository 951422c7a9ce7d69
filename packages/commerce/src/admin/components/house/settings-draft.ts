import type { CooperativeSettings, CooperativeSettingsAnswer } from "@sentra/contracts"
import { orNothing } from "../../lib/use-draft"

type Known = CooperativeSettingsAnswer["cooperative"]

/** The settings as they stand in the form: every field is text. */
export type SettingsDraft = ReturnType<typeof toDraft>

export const toDraft = (known: Known) => ({
  legalName: known?.legalName ?? "",
  brand: known?.brand ?? "",
  address: known?.address ?? "",
  npwp16: known?.npwp16 ?? "",
  pkpSince: known?.pkpSince ?? "",
  bankName: known?.bankName ?? "",
  bankAccountNumber: known?.bankAccountNumber ?? "",
  bankAccountHolder: known?.bankAccountHolder ?? "",
  holdDays: String(known?.holdDays ?? 7),
  policyVersion: known?.policyVersion ?? "",
  payoutDays: known?.payoutDays.join(", ") ?? "",
  primaryColor: known?.primaryColor ?? "#1f3158",
  accentColor: known?.accentColor ?? "#6a2346",
  place: known?.origin?.name ?? "",
  street: known?.origin?.address1 ?? "",
  city: known?.origin?.city ?? "",
  province: known?.origin?.province ?? "",
  postalCode: known?.origin?.postalCode ?? "",
  parcelFee: "",
})

/** What is sent; the server judges it and names the field that needs the remedy. */
export const fromDraft = (draft: SettingsDraft): Record<keyof CooperativeSettings, unknown> & {
  parcelFee: string | null
} => ({
  legalName: draft.legalName,
  brand: draft.brand,
  address: draft.address,
  npwp16: orNothing(draft.npwp16),
  pkpSince: orNothing(draft.pkpSince),
  bankName: draft.bankName,
  bankAccountNumber: draft.bankAccountNumber,
  bankAccountHolder: draft.bankAccountHolder,
  holdDays: Number(draft.holdDays),
  policyVersion: draft.policyVersion,
  payoutDays: draft.payoutDays.split(/[\s,]+/).filter((word) => word !== "").map(Number),
  primaryColor: draft.primaryColor.toLowerCase(),
  accentColor: draft.accentColor.toLowerCase(),
  origin: {
    name: draft.place,
    address1: draft.street,
    city: draft.city,
    province: draft.province,
    postalCode: draft.postalCode,
  },
  parcelFee: orNothing(draft.parcelFee.replaceAll(".", "")),
})
