import { z } from "zod"
import { PROVINCES } from "./provinces.js"
import { day, positiveRupiahString, refusedAs, text } from "./shared.js"

const line = text.trim().min(1).max(200)
const name = text.trim().min(1).max(120)

/** A colour as a screen mixes it; the apps read it into their style sheet, so nothing else fits. */
const colour = z.string().max(20).refine(
  (written) => /^#[0-9a-f]{6}$/.test(written),
  refusedAs({
    id: "Tulis warna seperti #1f3158: tanda pagar dan enam angka atau huruf a–f.",
    en: "Write a colour such as #1f3158: a hash and six digits or letters a–f.",
  }),
)

export const npwp16 = text.trim().max(40).refine(
  (written) => /^\d{16}$/.test(written),
  refusedAs({
    id: "NPWP terdiri dari 16 angka. Periksa kartunya.",
    en: "An NPWP has 16 digits. Check the card.",
  }),
)

const bankNumber = text.trim().max(40).refine(
  (written) => /^\d{6,20}$/.test(written),
  refusedAs({
    id: "Nomor rekening terdiri dari 6 sampai 20 angka, tanpa spasi.",
    en: "An account number has 6 to 20 digits, without spaces.",
  }),
)

export const province = z.enum(PROVINCES)

/** The place that parcels leave from. */
export const parcelOrigin = z.object({
  name,
  address1: line,
  city: name,
  province,
  postalCode: z.string().max(20).refine(
    (written) => /^\d{5}$/.test(written),
    refusedAs({ id: "Kode pos terdiri dari lima angka.", en: "A postcode has five digits." }),
  ),
})

/** No month lacks its 28th. */
export const PAYOUT_DAY_MAX = 28

const payoutDays = z
  .array(z.int().min(1).max(PAYOUT_DAY_MAX))
  .max(PAYOUT_DAY_MAX)
  .transform((days) => [...new Set(days)].toSorted((a, b) => a - b))

const identity = {
  legalName: line,
  brand: text.trim().min(1).max(40),
  address: text.trim().min(1).max(500),
  npwp16: npwp16.nullable(),
  /** Since when it collects PPN; null while it does not. */
  pkpSince: day.nullable(),
  bankName: name,
  bankAccountNumber: bankNumber,
  bankAccountHolder: name,
  /** How many days money of a sale waits after the parcel arrived. */
  holdDays: z.int().min(0).max(90),
  /** The members' meeting that decided how work is divided. */
  policyVersion: text.trim().min(1).max(40),
  payoutDays,
  primaryColor: colour,
  accentColor: colour,
}

/** Everything the cooperative says about itself. */
export const cooperativeSettings = z.object({ ...identity, origin: parcelOrigin })
export type CooperativeSettings = z.infer<typeof cooperativeSettings>

/** `parcelFee` opens one way of shipping to all of Indonesia, where there is none yet. */
export const cooperativeSettingsRequest = cooperativeSettings
  .extend({ parcelFee: positiveRupiahString.nullable() })
  .refine(({ npwp16: number, pkpSince }) => pkpSince === null || number !== null, {
    ...refusedAs({
      id: "PKP punya NPWP. Isi NPWP, atau kosongkan tanggal PKP.",
      en: "Who collects PPN has an NPWP. Fill it in, or leave the PKP date empty.",
    }),
    path: ["npwp16"],
  })
export type CooperativeSettingsRequest = z.infer<typeof cooperativeSettingsRequest>

export const cooperativeSettingsResponse = z.object({
  /** Null before it was set up. */
  cooperative: cooperativeSettings.extend({ origin: parcelOrigin.nullable() }).nullable(),
  /** Whether a parcel can be shipped anywhere yet. */
  ships: z.boolean(),
})
export type CooperativeSettingsAnswer = z.infer<typeof cooperativeSettingsResponse>

/** What a cooperative needs before its first sale, in the order in which it is best done. */
export const SETUP_STEPS = [
  "cooperative", "shipping", "staff", "member", "product", "picture", "specification", "stock",
  "partner",
] as const
export const setupStep = z.enum(SETUP_STEPS)
export type SetupStep = z.infer<typeof setupStep>

export const setupResponse = z.object({
  steps: z.array(z.object({ step: setupStep, done: z.boolean() })),
  /** All of them are done. */
  complete: z.boolean(),
})
export type Setup = z.infer<typeof setupResponse>
