import type { Locale } from "@sentra/contracts"
import { formatRupiah, rupiah } from "@sentra/domain/money"

/** Money in our JSON is digits in a text; on a page it is `Rp 1.250.000`. */
export const price = (digits: string | bigint, locale: Locale): string =>
  formatRupiah(rupiah(BigInt(digits)), locale)

/** `+6281234567890` as people write it here: `0812 3456 7890`. */
export const phoneText = (phone: string): string =>
  phone.replace(/^\+62(\d{3})(\d{4})(\d+)$/, "0$1 $2 $3")

export const yearOf = (day: string): string => day.slice(0, 4)

const NUMBERS = {
  id: [
    "Nol", "Satu", "Dua", "Tiga", "Empat", "Lima", "Enam", "Tujuh", "Delapan", "Sembilan",
    "Sepuluh", "Sebelas", "Dua belas", "Tiga belas", "Empat belas", "Lima belas",
  ],
  en: [
    "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine",
    "Ten", "Eleven", "Twelve", "Thirteen", "Fourteen", "Fifteen",
  ],
} as const

/** A small number at the head of a sentence is written out; a large one stays in figures. */
export const numberAtHead = (count: number, locale: Locale): string =>
  NUMBERS[locale][count] ?? String(count)

/** Lower-cases the first letter, for a name that comes to stand inside a sentence. */
export const inSentence = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
