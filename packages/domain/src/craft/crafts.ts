import type { Words } from "../locale.js"

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
  packing: { id: "Pengemasan", en: "Packing" },
} as const satisfies Readonly<Record<string, Words>>

/** Techniques of a product that join crafts or name a way of working no member is entered for. */
const JOINED_TECHNIQUES = {
  "bordir-krawang": { id: "Bordir krawang", en: "Openwork embroidery" },
  "cap+bordir": { id: "Batik cap dan bordir", en: "Stamped batik with embroidery" },
  kit: { id: "Paket hadiah", en: "Gift set" },
  aksesori: { id: "Aksesori perca", en: "Offcut accessory" },
} as const satisfies Readonly<Record<string, Words>>

const names: ReadonlyMap<string, Words> = new Map(
  Object.entries({ ...CRAFTS, ...JOINED_TECHNIQUES }),
)

/** Whether a member can be entered for it. */
export const isCraft = (code: string): boolean => Object.hasOwn(CRAFTS, code)

/** What a craft or a technique is called; a code without a name has no other than itself. */
export const craftNamed = (code: string): Words => names.get(code) ?? { id: code, en: code }
