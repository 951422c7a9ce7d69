import { describe, expect, it } from "vitest"
import { problemTexts, readAddress, readPhone, typedFrom, type TypedAddress } from "./address.ts"
import { checkoutWords } from "./words.ts"

const whole: TypedAddress = {
  email: "ratna@contoh.id",
  recipient: "Ratna Kusumawardhani",
  phone: "0812-3456-7890",
  street: "Jalan Mawar 12",
  rt: "03",
  rw: "5",
  village: "Sukabumi",
  district: "Mayangan",
  city: "Kota Probolinggo",
  province: "Jawa Timur",
  postalCode: "67219",
  landmark: "",
}

const problemsOf = (change: Partial<TypedAddress>) => {
  const read = readAddress({ ...whole, ...change })
  return read.ok ? {} : read.problems
}

describe("an Indonesian address", () => {
  it("takes a whole one and writes the number with its country code", () => {
    const { email, ...rest } = whole
    const address = { ...rest, phone: "+6281234567890" }
    expect(readAddress(whole)).toEqual({ ok: true, email, address })
  })

  it("does without RT, RW and landmark, and with nothing else missing", () => {
    expect(problemsOf({ rt: "", rw: "", landmark: "" })).toEqual({})
    const nothing = typedFrom(undefined, undefined)
    const read = readAddress(nothing)
    expect(read.ok ? [] : Object.keys(read.problems)).toEqual([
      "recipient", "phone", "street", "village", "district", "city", "province", "postalCode",
      "email",
    ])
  })

  it("finds every problem in one look", () => {
    expect(problemsOf({ email: "ratna", postalCode: "6721", rt: "tiga" })).toEqual({
      email: "not_an_email",
      postalCode: "not_a_postal_code",
      rt: "not_a_neighbourhood",
    })
  })

  it("takes no province that the delivery zones do not know", () => {
    expect(problemsOf({ province: "Jawa" })).toEqual({ province: "not_a_province" })
  })

  it("refuses a field longer than a label holds", () => {
    expect(problemsOf({ street: "a".repeat(121) })).toEqual({ street: "too_long" })
    expect(problemsOf({ street: "a".repeat(120) })).toEqual({})
  })

  it("names the field and the remedy in both languages", () => {
    const problems = problemsOf({ city: "", postalCode: "x" })
    expect(problemTexts(problems, checkoutWords.id)).toEqual({
      city: "Kabupaten atau kota belum diisi.",
      postalCode: "Kode pos terdiri dari 5 angka.",
    })
    expect(problemTexts(problems, checkoutWords.en).postalCode).toBe("A postal code has 5 digits.")
  })
})

describe("a telephone number as people write it", () => {
  it("is read with a leading zero, with +62 and with 62, whatever stands between", () => {
    for (const written of ["0812 3456 7890", "+62 812-3456-7890", "62 (812) 3456.7890"]) {
      expect(readPhone(written)).toBe("+6281234567890")
    }
  })

  it("is refused when too short, of another country, or no number", () => {
    for (const written of ["0812", "+65 8123 4567", "81234567890", "nol delapan", ""]) {
      expect(readPhone(written)).toBeUndefined()
    }
  })
})
