import { motifs, type Motif } from "./fields/index.js"
import { around, polar, put, TAU } from "./geometry.js"
import { blend, palettes, type PaletteName } from "./palettes.js"
import { createRandom, seedOf } from "./random.js"
import { clothDocument } from "./product.js"
import { createStage, type Technique } from "./stage.js"
import { mango } from "./shapes/fruit.js"
import { lotusAbove, tanjung } from "./shapes/flowers.js"
import { vineLeaf } from "./shapes/leaves.js"

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

/** The banners the apps use: name → setup, 1600 × 700. */
export const heroes: Readonly<Record<string, ClothArtwork>> = {
  "angin-gending": hero("angin-gending", "tulis", "nila", 4),
  manggur: hero("manggur", "tulis", "soga", 11),
  "kali-banger": hero("kali-banger", "kombinasi", "laut", 9),
  kaldera: hero("kaldera", "tulis", "manggis", 8),
  "teratai-putih": hero("teratai-putih", "kombinasi", "daun", 6),
}

function hero(
  motif: Motif,
  technique: Technique,
  palette: PaletteName,
  seed: number,
): ClothArtwork {
  return { motif, technique, palette, seed, width: 1600, height: 700 }
}

const MARK_DYES: readonly [PaletteName, ...PaletteName[]] = [
  "soga",
  "nila",
  "manggis",
  "laut",
  "daun",
  "anggur",
  "cabai",
  "batu",
]

/**
 * The small square mark of an artisan, 240 × 240, as a stamp on the selvedge: one sign within a
 * ring of dots whose count and turn come from the member number.
 *
 * @param memberNumber the cooperative's number of the member, such as "A01"
 */
export function makerMark(memberNumber: string): string {
  const seed = seedOf(memberNumber)
  const random = createRandom(seed)
  const ink = palettes[random.pick(MARK_DYES)]
  const stage = createStage({ seed, ink, technique: "tulis", width: 240, height: 240 })
  const middle = { x: 120, y: 120, turn: random.range(-0.5, 0.5) }
  const teeth = 5 + random.below(9)
  const edge = put(around(160, (a) => 93 + 8 * Math.cos(a * teeth)), middle)
  stage.pen.fill(edge, blend(ink.ground, ink.deep, 0.4))
  stage.pen.brush(edge, ink.wax, 3.4, true)
  const pearls = 18 + random.below(14)
  const ring = Array.from({ length: pearls }, (_, i) => polar((i / pearls) * TAU, 77))
  stage.pen.dots(put(ring, middle), 2.6, ink.wax)
  const signs = [
    () => mango(stage, { ...middle, y: 128, scale: 1.1 }),
    () => lotusAbove(stage, { ...middle, scale: 1.05 }),
    () => tanjung(stage, { ...middle, scale: 2.6 }, 5 + random.below(6)),
    () => vineLeaf(stage, { ...middle, scale: 1.35 }),
  ]
  signs[random.below(signs.length)]?.()
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="240" viewBox="0 0 240 240">` +
    `<rect width="240" height="240" fill="${ink.ground}"/>${stage.pen.svg()}</svg>`
  )
}

