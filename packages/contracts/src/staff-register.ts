import { z } from "zod"
import { npwp16, province } from "./staff-house.js"
import { knownCraft, memberSkills } from "./staff.js"
import { partnerRole } from "./partner.js"
import { count, day, grade, refusedAs, text } from "./shared.js"

const name = text.trim().min(1).max(120)
const email = z.email().max(200).transform((written) => written.toLowerCase())

/** A new member as the office enters her. */
export const memberRequest = z.object({
  memberNumber: text.trim().max(40).refine(
    (written) => /^[A-Za-z0-9-]{1,16}$/.test(written),
    refusedAs({
      id: "Nomor anggota: huruf, angka, dan tanda hubung, paling banyak 16.",
      en: "A member number: letters, digits and hyphens, 16 at most.",
    }),
  ),
  name,
  workshop: name,
  village: name,
  district: name,
  city: name,
  province,
  joinedOn: day,
  phone: text.trim().max(40).nullable(),
  /** With it she can sign in to the members' app. */
  email: email.nullable(),
  bankName: name,
  bankAccountNumber: text.trim().max(40).refine(
    (written) => /^\d{6,20}$/.test(written),
    refusedAs({
      id: "Nomor rekening terdiri dari 6 sampai 20 angka, tanpa spasi.",
      en: "An account number has 6 to 20 digits, without spaces.",
    }),
  ),
  bankAccountHolder: name,
  storyId: text.trim().max(2_000),
  storyEn: text.trim().max(2_000),
  skills: memberSkills.refine(
    (skills) => skills.length > 0,
    refusedAs({
      id: "Tulis paling sedikit satu keahlian; tanpa itu tidak ada pekerjaan yang sampai.",
      en: "Write one craft at least; without one no work reaches her.",
    }),
  ),
})
export type MemberRequest = z.infer<typeof memberRequest>

const terms = {
  code: text.trim().max(40).refine(
    (written) => /^[A-Za-z0-9-]{1,16}$/.test(written),
    refusedAs({
      id: "Kode mitra: huruf, angka, dan tanda hubung, paling banyak 16.",
      en: "A partner's code: letters, digits and hyphens, 16 at most.",
    }),
  ),
  name,
  npwp16,
  nitku22: text
    .max(60)
    .trim()
    .refine(
      (written) => /^\d{22}$/.test(written),
      refusedAs({ id: "NITKU terdiri dari 22 angka.", en: "A NITKU has 22 digits." }),
    )
    .nullable(),
  address: text.trim().min(1).max(500),
  downPaymentBasisPoints: z.int().min(0).max(10_000),
  netDays: z.int().min(0).max(180),
  taxCollector: z.boolean(),
}

/** A company that will buy wholesale, with its terms. */
export const partnerRequest = z.object(terms)
export type PartnerRequest = z.infer<typeof partnerRequest>

export const partnerPersonRequest = z.object({
  role: partnerRole,
  firstName: name,
  lastName: text.trim().max(120),
  email,
})
export type PartnerPersonRequest = z.infer<typeof partnerPersonRequest>

export const registeredPartner = z.object({
  partnerId: z.string(),
  ...terms,
  npwp16: z.string(),
  people: z.array(
    z.object({ personId: z.string(), role: partnerRole, name: z.string(), email: z.string() }),
  ),
})
export type RegisteredPartner = z.infer<typeof registeredPartner>
export const registeredPartnersResponse = z.object({ partners: z.array(registeredPartner) })
export const registeredPartnerResponse = z.object({ partner: registeredPartner })

/** What a kit is put together from; its own minutes and share rate are those of the packing. */
export const kitSpecification = z.object({
  parts: z
    .array(z.object({ sku: text.trim().min(1).max(64), pieces: z.int().min(1).max(100) }))
    .min(1)
    .max(20),
  /** What a minute of packing costs without PPN: it stands beside the parts' own prices. */
  packingRupiahPerMinute: z.int().min(1).max(1_000_000),
})
export type KitSpecification = z.infer<typeof kitSpecification>

/** What making one piece takes, and what part of its net price its makers get. */
export const workSpecification = z.object({
  craft: knownCraft,
  standardMinutes: z.int().min(1).max(100_000),
  minimumLotPieces: z.int().min(1).max(1_000),
  minimumGrade: grade,
  leadDays: count.max(365),
  artisanShareBasisPoints: z.int().min(1).max(10_000),
  /** Left out or null for what is made whole. */
  kit: kitSpecification.nullish(),
})
export type WorkSpecification = z.infer<typeof workSpecification>
export const workSpecificationResponse = z.object({
  /** Null while nobody wrote how the product is made. */
  specification: workSpecification.nullable(),
})
