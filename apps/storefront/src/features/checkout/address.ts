import type { ShippingAddress } from "@sentra/client"
import { PROVINCES } from "@sentra/contracts"
import type { CheckoutWords } from "./words.ts"

/** The fields of the address page, in the order of an Indonesian address and of the page. */
export const ADDRESS_FIELDS = [
  "recipient",
  "phone",
  "street",
  "rt",
  "rw",
  "village",
  "district",
  "city",
  "province",
  "postalCode",
  "landmark",
  "email",
] as const
export type AddressField = (typeof ADDRESS_FIELDS)[number]

/** What was typed, as it was typed. */
export type TypedAddress = Readonly<Record<AddressField, string>>

/** What can be wrong with a field; each has its words in both languages. */
type AddressProblem =
  | "missing"
  | "too_long"
  | "not_an_email"
  | "not_a_phone"
  | "not_a_province"
  | "not_a_postal_code"
  | "not_a_neighbourhood"

export type AddressProblems = Partial<Record<AddressField, AddressProblem>>

export type ReadAddress =
  | { ok: true; email: string; address: ShippingAddress }
  | { ok: false; problems: AddressProblems }

const LENGTH_MAX = 120
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/
const POSTAL_CODE = /^\d{5}$/
const NEIGHBOURHOOD = /^\d{1,3}$/
const OPTIONAL: readonly AddressField[] = ["rt", "rw", "landmark"]

type Rule = (text: string) => AddressProblem | undefined

const rules: Partial<Record<AddressField, Rule>> = {
  email: (text) => (EMAIL.test(text) ? undefined : "not_an_email"),
  phone: (text) => (readPhone(text) === undefined ? "not_a_phone" : undefined),
  rt: (text) => (NEIGHBOURHOOD.test(text) ? undefined : "not_a_neighbourhood"),
  rw: (text) => (NEIGHBOURHOOD.test(text) ? undefined : "not_a_neighbourhood"),
  province: (text) => (PROVINCES.some((name) => name === text) ? undefined : "not_a_province"),
  postalCode: (text) => (POSTAL_CODE.test(text) ? undefined : "not_a_postal_code"),
}

/** Checks the address as typed. All problems come at once, so that one look mends them all. */
export function readAddress(typed: TypedAddress): ReadAddress {
  const problems: AddressProblems = {}
  for (const field of ADDRESS_FIELDS) {
    const problem = problemOf(field, typed[field])
    if (problem) problems[field] = problem
  }
  const phone = readPhone(typed.phone)
  if (phone === undefined || Object.keys(problems).length > 0) return { ok: false, problems }
  const { email, ...address } = typed
  return { ok: true, email, address: { ...address, phone } }
}

function problemOf(field: AddressField, text: string): AddressProblem | undefined {
  if (text === "") return OPTIONAL.includes(field) ? undefined : "missing"
  if (text.length > LENGTH_MAX) return "too_long"
  return rules[field]?.(text)
}

/** Digits of a subscriber after the country code: 8 to 12, never beginning with 0. */
const SUBSCRIBER = /^[1-9]\d{7,11}$/

/**
 * Reads an Indonesian telephone number as people write it, `0812-3456-7890`, `+62 812…` or
 * `62812…`, and gives it as `+6281234567890`; `undefined` when it is none.
 */
export function readPhone(text: string): string | undefined {
  const compact = text.replace(/[\s().-]/g, "")
  const subscriber = compact.replace(/^(\+?62|0)/, "")
  if (subscriber === compact || !SUBSCRIBER.test(subscriber)) return undefined
  return `+62${subscriber}`
}

/** The words for the problems of a form, by field. */
export const problemTexts = (
  problems: AddressProblems,
  words: CheckoutWords,
): Partial<Record<AddressField, string>> =>
  Object.fromEntries(
    ADDRESS_FIELDS.flatMap((field) => {
      const problem = problems[field]
      return problem ? [[field, words.problems[problem](words.fields[field])] as const] : []
    }),
  )

/** The form as it stands before anything was typed, or with the address the cart remembers. */
export function typedFrom(
  email: string | undefined,
  address: ShippingAddress | undefined,
): TypedAddress {
  return {
    email: email ?? "",
    recipient: address?.recipient ?? "",
    phone: address?.phone ?? "",
    street: address?.street ?? "",
    rt: address?.rt ?? "",
    rw: address?.rw ?? "",
    village: address?.village ?? "",
    district: address?.district ?? "",
    city: address?.city ?? "",
    province: address?.province ?? "",
    postalCode: address?.postalCode ?? "",
    landmark: address?.landmark ?? "",
  }
}
