import type { Bilingual } from "./shared.js"

/**
 * The crafts of the cooperative: what a member is entered for, and what a product asks of whoever
 * makes it. Printed cloth is never called batik: SNI 0239 keeps that word for wax resist.
 */
export const CRAFTS = {
  tulis: { id: "Batik tulis", en: "Hand-drawn batik" },
  cap: { id: "Batik cap", en: "Stamped batik" },
  kombinasi: { id: "Batik kombinasi", en: "Stamped and hand-drawn batik" },
  printing: { id: "Tekstil motif batik (printing)", en: "Batik-motif textile (printed)" },
  bordir: { id: "Bordir", en: "Embroidery" },
  kebaya: { id: "Kebaya krawang", en: "Openwork kebaya" },
  outer: { id: "Outer bordir", en: "Embroidered outer" },
  mukena: { id: "Mukena", en: "Prayer set" },
  udeng: { id: "Udeng", en: "Headcloth" },
  songkok: { id: "Songkok", en: "Songkok cap" },
  tote: { id: "Tas tote", en: "Tote bag" },
  keyring: { id: "Gantungan perca", en: "Offcut keyring" },
  kit: { id: "Paket hadiah", en: "Gift set" },
} as const satisfies Record<string, Bilingual>

const names: ReadonlyMap<string, Bilingual> = new Map(Object.entries(CRAFTS))

export const isCraft = (code: string): boolean => names.has(code)

/** What a craft is called; a code from before the list has no other name than itself. */
export const craftNamed = (code: string): Bilingual => names.get(code) ?? { id: code, en: code }
