import { StepResponse } from "@medusajs/framework/workflows-sdk"
import type { PartnerRequest } from "@sentra/contracts"
import { contradiction } from "../../../../lib/module-errors.js"
import { conflict, notFound } from "../../../../lib/refusal.js"
import { sentraStep } from "../../../../lib/step.js"
import {
  PARTNER_MODULE,
  type Partner,
  type PartnerService,
} from "../../../../modules/partner/index.js"

export type EnterPartnerInput = {
  /** Whose terms change; left out for a new partner. */
  partnerId?: string
  terms: PartnerRequest
}
type Input = { input: EnterPartnerInput; group: { customerGroupId: string } }
type Undo = { id: string; before: Partner | null }

/** Writes the partner's row; the undo puts back the row of before, or none. */
export const enterPartnerStep = sentraStep(
  "enter-partner",
  async ({ input: { partnerId, terms }, group }: Input, { container }) => {
    const partners = container.resolve<PartnerService>(PARTNER_MODULE)
    const before = await beforeOf(partners, partnerId)
    const [known] = await partners.partners({ codes: [terms.code] })
    if (known && known.id !== partnerId) {
      throw conflict({
        field: "code",
        id: `Kode ${terms.code} sudah dipakai ${known.name}. Pakai kode lain.`,
        en: `${known.name} has the code ${terms.code}. Take another one.`,
      })
    }
    if (before && before.code !== terms.code) {
      throw conflict({
        field: "code",
        id: `Kode mitra tetap ${before.code}: kode itu tertulis di pesanan dan BAST.`,
        en: `The partner's code stays ${before.code}: orders and certificates bear it.`,
      })
    }
    const [partner] = await partners.registerPartners([{ ...terms, ...group }])
    if (!partner) throw contradiction(`The partner ${terms.code} was not written.`)
    const undo: Undo = { id: partner.id, before: before ?? null }
    return new StepResponse(partner.id, undo)
  },
  async (undo, { container }) => {
    if (!undo) return
    const partners = container.resolve<PartnerService>(PARTNER_MODULE)
    if (undo.before) await partners.registerPartners([undo.before])
    else await partners.strikePartner(undo.id)
  },
)

async function beforeOf(
  partners: PartnerService,
  partnerId: string | undefined,
): Promise<Partner | undefined> {
  if (partnerId === undefined) return undefined
  const [before] = await partners.partners({ ids: [partnerId] })
  if (before) return before
  throw notFound({
    id: "Mitra ini tidak ada. Pilih dari daftar mitra.",
    en: "There is no such partner. Choose one from the list.",
  })
}
