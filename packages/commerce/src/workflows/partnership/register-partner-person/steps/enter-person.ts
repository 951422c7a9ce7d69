import { StepResponse } from "@medusajs/framework/workflows-sdk"
import type { PartnerPersonRequest } from "@sentra/contracts"
import { contradiction } from "../../../../lib/module-errors.js"
import { conflict, notFound } from "../../../../lib/refusal.js"
import { sentraStep } from "../../../../lib/step.js"
import { PARTNER_MODULE, type PartnerService } from "../../../../modules/partner/index.js"

export type EnterPersonInput = { partnerId: string; person: PartnerPersonRequest }

/** Whom the later steps speak of. */
export type EnteredPerson = {
  personId: string
  partnerName: string
  customerGroupId: string | null
}

/** Writes the person's row: one e-mail acts for one partner. The same again finishes the rest. */
export const enterPersonStep = sentraStep(
  "enter-partner-person",
  async ({ partnerId, person }: EnterPersonInput, { container }) => {
    const partners = container.resolve<PartnerService>(PARTNER_MODULE)
    const [partner] = await partners.partners({ ids: [partnerId] })
    if (!partner) {
      throw notFound({
        id: "Mitra ini tidak ada. Pilih dari daftar mitra.",
        en: "There is no such partner. Choose one from the list.",
      })
    }
    const { role, email, firstName, lastName } = person
    const known = await partners.userByEmail(email)
    const same = known?.partnerId === partnerId && known.role === role
    if (known && !same) {
      throw conflict({
        field: "email",
        id: "Surel ini sudah dipakai orang lain dari seorang mitra. Pakai surel lain.",
        en: "This e-mail already acts for a partner. Take another one.",
      })
    }
    const name = `${firstName} ${lastName}`.trim()
    const [user] = await partners.registerUsers([{ partnerId, role, name, email }])
    if (!user) throw contradiction(`${email} was not written.`)
    const entered: EnteredPerson = {
      personId: user.id,
      partnerName: partner.name,
      customerGroupId: partner.customerGroupId,
    }
    return new StepResponse<EnteredPerson, string>(entered, known ? undefined : user.id)
  },
  async (personId, { container }) => {
    if (personId) await container.resolve<PartnerService>(PARTNER_MODULE).strikeUser(personId)
  },
)
