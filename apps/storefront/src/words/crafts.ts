import type { Locale } from "@sentra/contracts"
import { craftWords, defineWords } from "@sentra/ui/words"
import { inSentence } from "../format.ts"

/** Skills of members that are no technique of a product. */
const skillWords = defineWords({
  id: {
    udeng: "Udeng",
    mukena: "Mukena",
    kebaya: "Kebaya krawang",
    outer: "Outer bordir",
    keyring: "Gantungan perca",
    tote: "Tas tote",
    songkok: "Songkok",
    kit: "Paket hadiah",
  },
  en: {
    udeng: "Headcloths",
    mukena: "Prayer sets",
    kebaya: "Openwork kebaya",
    outer: "Embroidered outers",
    keyring: "Offcut keyrings",
    tote: "Tote bags",
    songkok: "Songkok caps",
    kit: "Gift sets",
  },
})

/** The name of a technique or craft; a code without a name of its own is shown as it is. */
export function craftName(code: string, locale: Locale): string {
  const names: Readonly<Record<string, string>> = { ...skillWords[locale], ...craftWords[locale] }
  return names[code] ?? code
}

/** "batik tulis, batik cap dan bordir": the crafts of one member as a part of a sentence. */
export function craftList(codes: readonly string[], locale: Locale): string {
  const format = listFormats[locale]
  return format.format([...new Set(codes)].map((code) => inSentence(craftName(code, locale))))
}

const listFormats: Readonly<Record<Locale, Intl.ListFormat>> = {
  id: new Intl.ListFormat("id-ID", { type: "conjunction" }),
  en: new Intl.ListFormat("en-GB", { type: "conjunction" }),
}

/** A set is put together when a partner orders it; none waits on the shelf. */
export const isMadeToOrder = (technique: string): boolean => technique === "kit"

/** By SNI 0239 only wax resist is batik. */
export const isPrinted = (technique: string): boolean => technique === "printing"
