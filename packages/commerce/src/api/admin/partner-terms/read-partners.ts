import type { MedusaContainer } from "@medusajs/framework/types"
import type { RegisteredPartner } from "@sentra/contracts"
import { groupBy } from "../../../lib/group-by.js"
import { notFound } from "../../../lib/refusal.js"
import {
  PARTNER_MODULE,
  type Partner,
  type PartnerService,
} from "../../../modules/partner/index.js"

/** The partners with their terms and the people who act for them. */
export async function readPartners(
  container: MedusaContainer,
  filter: { ids?: string[] } = {},
): Promise<RegisteredPartner[]> {
  const service = container.resolve<PartnerService>(PARTNER_MODULE)
  const partners = await service.partners(filter)
  const people = await service.people(partners.map(({ id }) => id))
  const peopleOf = groupBy(people, ({ partnerId }) => partnerId)
  return partners.map((partner) => ({
    ...termsOf(partner),
    people: (peopleOf.get(partner.id) ?? []).map(({ id, role, name, email }) => ({
      personId: id,
      role,
      name,
      email,
    })),
  }))
}

/** One partner, or 404. */
export async function readPartner(
  container: MedusaContainer,
  id: string,
): Promise<RegisteredPartner> {
  const [partner] = await readPartners(container, { ids: [id] })
  if (partner) return partner
  throw notFound({
    id: "Mitra ini tidak ada. Pilih dari daftar mitra.",
    en: "There is no such partner. Choose one from the list.",
  })
}

const termsOf = ({ id, customerGroupId: _, ...terms }: Partner) => ({
  partnerId: id,
  code: terms.code,
  name: terms.name,
  npwp16: terms.npwp16,
  nitku22: terms.nitku22,
  address: terms.address,
  downPaymentBasisPoints: terms.downPaymentBasisPoints,
  netDays: terms.netDays,
  taxCollector: terms.taxCollector,
})
