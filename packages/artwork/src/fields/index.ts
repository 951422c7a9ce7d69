import type { Field } from "../cloth.js"
import { bordirAnggur, bordirMelati, bordirSulur, krawang, plainWeave } from "./embroidered.js"
import { ceplokMangga, daunMangga, manggur, manggurRows, sulurAnggur } from "./fruit.js"
import { nitik, pandhalungan } from "./lattice.js"
import { kaldera, tengger } from "./mountain.js"
import { bayuangga } from "./printed.js"
import { kaliBanger, ombakTanjung, terataiPutih } from "./water.js"
import { anginGending, bayu, parangBayu } from "./wind.js"

/** Every motif by its name. All grammars are our own; none copies a house of Probolinggo. */
export const motifs = {
  manggur,
  "manggur-baris": manggurRows,
  "ceplok-mangga": ceplokMangga,
  "sulur-anggur": sulurAnggur,
  "daun-mangga": daunMangga,
  "angin-gending": anginGending,
  bayu,
  "parang-bayu": parangBayu,
  "kali-banger": kaliBanger,
  "teratai-putih": terataiPutih,
  "ombak-tanjung": ombakTanjung,
  kaldera,
  tengger,
  pandhalungan,
  nitik,
  bayuangga,
  "bordir-melati": bordirMelati,
  "bordir-anggur": bordirAnggur,
  "bordir-sulur": bordirSulur,
  krawang,
  polos: plainWeave,
} as const satisfies Record<string, Field>

export type Motif = keyof typeof motifs
