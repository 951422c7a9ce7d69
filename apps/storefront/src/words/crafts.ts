import type { Locale } from "@sentra/contracts"
import { craftNamed } from "@sentra/domain/craft"
import { inSentence } from "../format.ts"

/** The name of a technique or craft; a code without a name of its own is shown as it is. */
export const craftName = (code: string, locale: Locale): string => craftNamed(code)[locale]

/** "batik tulis, batik cap dan bordir": the crafts of one member as a part of a sentence. */
export function craftList(codes: readonly string[], locale: Locale): string {
  const format = listFormats[locale]
  return format.format([...new Set(codes)].map((code) => inSentence(craftName(code, locale))))
}

const listFormats: Readonly<Record<Locale, Intl.ListFormat>> = {
  id: new Intl.ListFormat("id-ID", { type: "conjunction" }),
  en: new Intl.ListFormat("en-GB", { type: "conjunction" }),
}

/** A set is put together when a partner orders it; few wait packed on the shelf. */
export const isMadeToOrder = (technique: string): boolean => technique === "kit"

/** By SNI 0239 only wax resist is batik. */
export const isPrinted = (technique: string): boolean => technique === "printing"
