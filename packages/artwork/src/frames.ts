import { cornerBlock, runner, seret, tumpal } from "./borders.js"
import type { Field } from "./cloth.js"

/** The end of a long cloth: spires over stripes, across the whole foot. */
export const footOfSpires =
  (tall = 176): Field =>
  (stage) => {
    const { width, height } = stage
    const over = { x: -4, width: width + 8 }
    tumpal(stage, { ...over, y: height - tall - 30, height: tall })
    seret(stage, { ...over, y: height - tall - 56, height: 27 })
    seret(stage, { ...over, y: height - 31, height: 34 })
  }

/** Two runners that meet in a corner: the cloth's left side and foot. */
export const cornered =
  (deep = 104): Field =>
  (stage) => {
    const { width, height } = stage
    const top = height - deep - 16
    runner(stage, { x: 16 + deep, y: top, width: width - deep, height: deep })
    runner(stage, { x: 16, y: -20, width: deep, height: top + 20 })
    cornerBlock(stage, { x: 16, y: top, width: deep, height: deep })
    seret(stage, { x: -6, y: -20, width: 22, height: height + 40 })
    seret(stage, { x: -6, y: height - 16, width: width + 12, height: 22 })
  }

/** A full frame for square cloths: four runners, four corners. */
export const framed =
  (deep = 84): Field =>
  (stage) => {
    const { width, height } = stage
    const inner = { width: width - deep * 2, height: height - deep * 2 }
    for (const y of [0, height - deep]) {
      runner(stage, { x: deep, y, width: inner.width, height: deep })
    }
    for (const x of [0, width - deep]) {
      runner(stage, { x, y: deep, width: deep, height: inner.height })
    }
    for (const x of [0, width - deep]) {
      for (const y of [0, height - deep]) cornerBlock(stage, { x, y, width: deep, height: deep })
    }
  }

/** A narrow hem: one stripe of pearls near the foot, a broader one at the edge. */
export const hemmed: Field = (stage) => {
  const { width, height } = stage
  const over = { x: -4, width: width + 8 }
  seret(stage, { ...over, y: height - 96, height: 24 })
  runner(stage, { ...over, y: height - 72, height: 74 })
}

/** The kepala of a sarong: spires that face each other over a band, across the cloth. */
export const kepala: Field = (stage) => {
  const { width, height } = stage
  const over = { x: -4, width: width + 8 }
  const middle = height * 0.6
  seret(stage, { ...over, y: middle - 196, height: 26 })
  tumpal(stage, { ...over, y: middle - 170, height: 132 }, true)
  runner(stage, { ...over, y: middle - 38, height: 76 })
  tumpal(stage, { ...over, y: middle + 38, height: 132 })
  seret(stage, { ...over, y: middle + 170, height: 26 })
}
