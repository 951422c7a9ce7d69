import { motifs, type Motif } from "./fields/index.js"
import { palettes, type PaletteName } from "./palettes.js"
import { clothDocument } from "./product.js"
import type { Technique } from "./stage.js"

export type ClothArtwork = {
  motif: Motif
  technique: Technique
  palette: PaletteName
  seed: number
  width: number
  height: number
  /** Side of the stamp block for `cap` and `printing`; 420 when left out. */
  block?: number
}

/** A cloth of any size as an SVG document, for heroes and banners. Pure and deterministic. */
export function clothArtwork(setup: ClothArtwork): string {
  const { motif, technique, palette, seed, width, height } = setup
  const stamped = technique === "cap" || technique === "printing"
  const block = stamped ? (setup.block ?? 420) : undefined
  const ink = palettes[palette]
  const field = motifs[motif]
  return clothDocument({ field, technique, ink, seed, width, height, block }, "cloth")
}

/** Cloths laid out over the width of a page, by motif. */
export const wideCloths: Readonly<Record<string, ClothArtwork>> = {
  "angin-gending": {
    motif: "angin-gending",
    technique: "tulis",
    palette: "nila",
    seed: 4,
    width: 1600,
    height: 700,
  },
}
