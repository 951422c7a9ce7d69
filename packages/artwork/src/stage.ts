import { createDrawing, still, type Drawing, type Hand } from "./drawing.js"
import type { Point } from "./geometry.js"
import { createMask, type Mask } from "./mask.js"
import type { Palette } from "./palettes.js"
import { createNoise, createRandom, type Random } from "./random.js"

/**
 * How the cloth was made: `tulis` drawn with the canting, `cap` stamped, `kombinasi` stamped with
 * drawn parts, `bordir` embroidered, `printing` printed flat.
 */
export type Technique = "tulis" | "cap" | "kombinasi" | "bordir" | "printing"

/** Everything a motif needs to draw itself on one cloth. */
export type Stage = {
  pen: Drawing
  mask: Mask
  random: Random
  ink: Palette
  technique: Technique
  width: number
  height: number
  /** How far past the edges the drawing goes on. Zero for a stamp block, which wraps. */
  bleed: number
  noise: (x: number, y: number) => number
}

/** Tremor in pixels: slow drift of the arm and quick shake of the fingers. */
const tremor: Record<Technique, { drift: number; shake: number; swell: number }> = {
  tulis: { drift: 2.6, shake: 0.75, swell: 1 },
  kombinasi: { drift: 1.5, shake: 0.5, swell: 0.7 },
  cap: { drift: 0, shake: 0.35, swell: 0.35 },
  bordir: { drift: 0.6, shake: 0.3, swell: 0 },
  printing: { drift: 0, shake: 0, swell: 0 },
}

export type StageSetup = {
  seed: number
  ink: Palette
  technique: Technique
  width: number
  height: number
  wraps?: boolean
}

const BLEED = 70

export function createStage(setup: StageSetup): Stage {
  const { seed, ink, technique, width, height, wraps = false } = setup
  const bleed = wraps ? 0 : BLEED
  const noise = createNoise(seed)
  const { drift, shake, swell } = tremor[technique]
  const hand: Hand =
    drift + shake === 0
      ? still
      : ([x, y]) => [
          x + noise(x / 46, y / 46) * drift + noise(x / 7 + 90, y / 7) * shake,
          y + noise(x / 46 + 300, y / 46) * drift + noise(x / 7, y / 7 + 90) * shake,
        ]
  const swelling = ([x, y]: Point): number => noise(x / 15 + 40, y / 15 + 40) * swell
  return {
    pen: createDrawing(hand, swelling),
    mask: createMask(width, height, bleed, wraps),
    random: createRandom(seed),
    noise,
    ink,
    technique,
    width,
    height,
    bleed,
  }
}
