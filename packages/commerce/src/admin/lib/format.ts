import { formatRupiah, rupiah } from "@sentra/domain/money"
import type { AdminLocale } from "./words"

const TIME_ZONE = "Asia/Jakarta"
const tag = { id: "id-ID", en: "en-GB" } as const

const dayFormat = {
  id: new Intl.DateTimeFormat(tag.id, { dateStyle: "medium", timeZone: TIME_ZONE }),
  en: new Intl.DateTimeFormat(tag.en, { dateStyle: "medium", timeZone: TIME_ZONE }),
}
const momentFormat = {
  id: new Intl.DateTimeFormat(tag.id, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: TIME_ZONE,
  }),
  en: new Intl.DateTimeFormat(tag.en, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: TIME_ZONE,
  }),
}

/** "Rp 1.250.000" from the decimal string of our routes. */
export const money = (amount: string, locale: AdminLocale): string =>
  formatRupiah(rupiah(BigInt(amount)), locale)

/** A day, from "2026-11-24" or an instant. */
export const dayText = (day: string, locale: AdminLocale): string =>
  dayFormat[locale].format(new Date(day.length === 10 ? `${day}T00:00:00+07:00` : day))

export const momentText = (instant: string, locale: AdminLocale): string =>
  momentFormat[locale].format(new Date(instant))

/** Today where the cooperative is, as "2026-11-24". */
export const todayInJakarta = (): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone: TIME_ZONE }).format(new Date())

/** A key the server remembers, so a double click records once. */
export const newKey = (): string => crypto.randomUUID()

/** Digits alone: "Rp 1.250.000" may be pasted. */
export const digitsIn = (typed: string): string =>
  typed.replaceAll(/\D/g, "").replace(/^0+(?=\d)/, "")
