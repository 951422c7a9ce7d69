import type { z } from "@medusajs/framework/zod"
import type { Bilingual } from "@sentra/contracts"

type Issue = z.core.$ZodIssue

/**
 * What to write where something else was found. Zod's own sentences say what is wrong, in the words
 * of a programmer; a person needs the remedy, in their language.
 */
export function remedyFor(issue: Issue): Bilingual {
  switch (issue.code) {
    case "invalid_type":
      return expected[issue.expected] ?? checkIt
    case "invalid_value":
      return oneOf(issue.values.map(String).join(", "))
    case "too_small":
      return atLeast(issue.origin, Number(issue.minimum))
    case "too_big":
      return atMost(issue.origin, Number(issue.maximum))
    case "invalid_format":
      return issue.format === "date" ? aDay : checkIt
    default:
      return checkIt
  }
}

const checkIt: Bilingual = {
  id: "Isi ini tidak terbaca. Periksa dan tulis ulang.",
  en: "This cannot be read. Check it and write it again.",
}

const aDay: Bilingual = {
  id: "Tulis tanggal seperti 2026-11-24.",
  en: "Write a day such as 2026-11-24.",
}

const wholeNumber: Bilingual = { id: "Tulis angka bulat.", en: "Write a whole number." }

const expected: Readonly<Record<string, Bilingual>> = {
  string: { id: "Isi dengan teks.", en: "Fill in a text." },
  number: wholeNumber,
  int: wholeNumber,
  boolean: { id: "Pilih ya (true) atau tidak (false).", en: "Choose yes (true) or no (false)." },
  array: { id: "Kirim sebuah daftar.", en: "Send a list." },
  object: { id: "Kirim isian bernama (objek JSON).", en: "Send named fields (a JSON object)." },
}

const oneOf = (values: string): Bilingual => ({
  id: `Pilih salah satu: ${values}.`,
  en: `Choose one of: ${values}.`,
})

function atLeast(origin: string, minimum: number): Bilingual {
  if (origin === "string" && minimum === 1) {
    return { id: "Isi dulu bagian ini.", en: "Fill this in first." }
  }
  if (origin === "string") {
    return {
      id: `Tulis paling sedikit ${minimum} karakter.`,
      en: `Write at least ${minimum} characters.`,
    }
  }
  if (origin === "array") {
    return { id: `Kirim paling sedikit ${minimum} baris.`, en: `Send at least ${minimum} row.` }
  }
  return { id: `Tulis ${minimum} atau lebih.`, en: `Write ${minimum} or more.` }
}

function atMost(origin: string, maximum: number): Bilingual {
  if (origin === "string") {
    return {
      id: `Tulis paling banyak ${maximum} karakter.`,
      en: `Write at most ${maximum} characters.`,
    }
  }
  if (origin === "array") {
    return {
      id: `Kirim paling banyak ${maximum} baris; bagi sisanya ke kiriman lain.`,
      en: `Send at most ${maximum} rows; put the rest in another request.`,
    }
  }
  return { id: `Tulis ${maximum} atau kurang.`, en: `Write ${maximum} or less.` }
}
