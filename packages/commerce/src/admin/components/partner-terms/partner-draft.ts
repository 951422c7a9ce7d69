import type { RegisteredPartner } from "@sentra/contracts"
import { orNothing } from "../../lib/use-draft"

const BASIS_POINTS_PER_PERCENT = 100

export const PARTNER_FIELDS = [
  "code", "name", "npwp16", "nitku22", "address", "downPaymentBasisPoints", "netDays",
]

/** A partner's terms as they stand in the form. */
export const toDraft = (known?: RegisteredPartner) => ({
  code: known?.code ?? "",
  name: known?.name ?? "",
  npwp16: known?.npwp16 ?? "",
  nitku22: known?.nitku22 ?? "",
  address: known?.address ?? "",
  downPaymentPercent: String((known?.downPaymentBasisPoints ?? 0) / BASIS_POINTS_PER_PERCENT),
  netDays: String(known?.netDays ?? 30),
})
export type PartnerDraft = ReturnType<typeof toDraft>

export const fromDraft = (draft: PartnerDraft, taxCollector: boolean) => ({
  code: draft.code,
  name: draft.name,
  npwp16: draft.npwp16,
  nitku22: orNothing(draft.nitku22),
  address: draft.address,
  downPaymentBasisPoints: Math.round(Number(draft.downPaymentPercent) * BASIS_POINTS_PER_PERCENT),
  netDays: Number(draft.netDays),
  taxCollector,
})
