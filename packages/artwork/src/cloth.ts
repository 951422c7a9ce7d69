import type { Palette } from "./palettes.js"
import { createRandom } from "./random.js"
import { createStage, type Stage, type Technique } from "./stage.js"
import { clouds, crackle, drips } from "./surface.js"

/** Draws motifs and fillers over the whole stage. */
export type Field = (stage: Stage) => void

export type ClothSetup = {
  field: Field
  /** Borders and corners; drawn first, so that the field grows up to them. */
  border?: Field
  /** Draws the border once more over fields that fill the cloth without asking for free place. */
  borderOver?: boolean
  technique: Technique
  ink: Palette
  seed: number
  width: number
  height: number
  /** Side of the square stamp block for `cap` and `printing`; without it no repeat is made. */
  block?: number
}

/** Markup of one cloth, at (0, 0), `width` × `height`, drawn a little over its edges. */
export type Cloth = { defs: string; body: string; width: number; height: number }

/** @param id prefix for this cloth's ids, unique in the picture */
export function weave(setup: ClothSetup, id: string): Cloth {
  const { width, height, ink } = setup
  const stage = createStage(setup)
  const ground =
    `<rect x="-60" y="-60" width="${width + 120}" height="${height + 120}" ` +
    `fill="${ink.ground}"/>`
  const bath = bathFor(stage, id)
  const stamped = setup.block ? stamp(setup, setup.block, id) : { defs: "", body: "" }
  if (!setup.block) {
    setup.border?.(stage)
    setup.field(stage)
    if (setup.borderOver) setup.border?.(stage)
  } else setup.border?.(stage)
  finish(stage)
  return {
    defs: bath.defs + stamped.defs,
    body: ground + bath.body + stamped.body + stage.pen.svg(),
    width,
    height,
  }
}

function bathFor(stage: Stage, id: string): { defs: string; body: string } {
  const drawn = stage.technique === "tulis" || stage.technique === "kombinasi"
  return drawn ? clouds(stage, id) : { defs: "", body: "" }
}

function finish(stage: Stage): void {
  const area = (stage.width * stage.height) / (960 * 1200)
  if (stage.technique === "tulis") {
    drips(stage, Math.round(70 * area))
    crackle(stage, Math.round(16 * area))
  }
  if (stage.technique === "kombinasi") {
    drips(stage, Math.round(30 * area))
    crackle(stage, Math.round(8 * area))
  }
}

/**
 * Prints the block over the cloth in half drops, each print a hair off its mark and its level:
 * the repeat is true, the hand is still seen.
 */
function stamp(setup: ClothSetup, side: number, id: string): { defs: string; body: string } {
  const { technique, ink, seed, width, height } = setup
  const block = createStage({ seed, ink, technique, width: side, height: side, wraps: true })
  setup.field(block)
  const random = createRandom(seed + 1)
  const slip = technique === "printing" ? 0 : 1.5
  let body = ""
  for (let column = -1; column * side < width + side; column++) {
    const drop = column % 2 ? side / 2 : 0
    for (let row = -1; row * side < height + side; row++) {
      const x = column * side + random.range(-slip, slip)
      const y = row * side - drop + random.range(-slip, slip)
      const turn = technique === "printing" ? 0 : random.range(-0.22, 0.22)
      body +=
        `<use href="#${id}k" transform="translate(${x.toFixed(1)} ` +
        `${y.toFixed(1)}) rotate(${turn.toFixed(2)} ${side / 2} ${side / 2})"/>`
    }
  }
  return { defs: `<g id="${id}k">${block.pen.svg()}</g>`, body }
}
