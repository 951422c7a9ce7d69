import { defineWords } from "./define-words.js"

/**
 * Names of the crafts by the technique codes of the catalogue.
 * Printed cloth is never called batik: SNI 0239 keeps that word for wax resist.
 */
export const craftWords = defineWords({
  id: {
    tulis: "Batik tulis",
    cap: "Batik cap",
    kombinasi: "Batik kombinasi",
    printing: "Tekstil motif batik (printing)",
    bordir: "Bordir",
    "bordir-krawang": "Bordir krawang",
    "cap+bordir": "Batik cap dan bordir",
    aksesori: "Aksesori perca",
    kit: "Paket",
  },
  en: {
    tulis: "Hand-drawn batik",
    cap: "Stamped batik",
    kombinasi: "Stamped and hand-drawn batik",
    printing: "Batik-motif textile (printed)",
    bordir: "Embroidery",
    "bordir-krawang": "Openwork embroidery",
    "cap+bordir": "Stamped batik with embroidery",
    aksesori: "Offcut accessory",
    kit: "Gift set",
  },
})

export type Craft = keyof (typeof craftWords)["id"]

export const gradeWords = defineWords({
  id: { A: "Mutu A", B: "Mutu B", C: "Mutu C" },
  en: { A: "Grade A", B: "Grade B", C: "Grade C" },
})

/** Month names, January first, for statements ("November 2026"). */
export const monthNames: Readonly<Record<"id" | "en", readonly string[]>> = {
  id: [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
}

/**
 * The words for a statement month.
 *
 * @param month `YYYY-MM`, as in our routes
 * @throws RangeError when `month` is not a month, naming what was found
 */
export function monthLabel(month: string, locale: "id" | "en"): string {
  const found = /^(\d{4})-(\d{2})$/.exec(month)
  const name = found ? monthNames[locale][Number(found[2]) - 1] : undefined
  if (!found || !name) {
    throw new RangeError(`month: expected YYYY-MM such as 2026-11, got "${month}"`)
  }
  return `${name} ${found[1]}`
}
