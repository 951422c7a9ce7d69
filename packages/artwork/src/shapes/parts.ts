import { hatch, inset, put, spline, type Line, type Place, type Point } from "../geometry.js"
import { blend } from "../palettes.js"
import type { Stage } from "../stage.js"

/** Space the ground keeps around every motif: the dark gap that lets wax lines breathe. */
export const GAP = 5

/** A filled shape with its wax outline, a sliver of ground around it, and its place taken. */
export function plate(stage: Stage, shape: Line, colour: string, width = 2.6): void {
  if (stage.technique === "bordir") return satin(stage, shape, colour)
  stage.pen.fill(inset(shape, -3.6), stage.ink.ground)
  stage.pen.fill(shape, colour)
  outline(stage, shape, width)
  stage.mask.block(shape, GAP)
}

/** Satin stitch: thread laid side by side across the shape, raised on its own shadow. */
function satin(stage: Stage, shape: Line, colour: string): void {
  const { pen, ink, random, mask } = stage
  pen.fill(put(shape, { x: 1.4, y: 2.2 }), `${ink.deep}55`)
  pen.fill(shape, colour)
  const angle = random.range(0, Math.PI)
  hatch(shape, angle, 2.5).forEach(([a, b], i) => {
    const tone = i % 3 === 0 ? blend(colour, "#ffffff", 0.3) : blend(colour, ink.deep, 0.16)
    pen.line([a, b], tone, 1)
  })
  pen.line(shape, blend(colour, ink.deep, 0.3), 1.2, true)
  mask.block(shape, GAP)
}

/** Wax around a closed shape; stamped and printed lines are even, drawn ones swell. */
export function outline(stage: Stage, shape: Line, width: number, colour = stage.ink.wax): void {
  if (stage.technique === "printing") return
  if (stage.technique === "cap") stage.pen.line(shape, colour, width, true)
  else stage.pen.brush(shape, colour, width, true)
}

/** An open wax line, swelling under a drawing hand. */
export function stem(stage: Stage, line: Line, width: number, colour = stage.ink.wax): void {
  if (stage.technique === "cap") stage.pen.line(line, colour, width)
  else stage.pen.brush(line, colour, width)
}

/** A dye of this cloth, never twice quite the same from a dipping hand. */
export function dye(stage: Stage, colour: string): string {
  const drawn = stage.technique === "tulis" || stage.technique === "kombinasi"
  return drawn ? blend(colour, stage.ink.deep, stage.random.range(0, 0.22)) : colour
}

/** Control points to a smooth shape in its place; a doubled point stays sharp. */
export const shapeAt = (points: Line, place: Place): Point[] => put(spline(points, true, 7), place)

/** A curved line in its place. */
export const lineAt = (points: Line, place: Place): Point[] => put(spline(points, false, 7), place)

/** `place` moved by an offset in its own, unturned and unscaled measure. */
export function from(place: Place, x: number, y: number, turn = 0, scale = 1): Place {
  const [at] = put([[x, y]], place)
  const facing = place.mirror ? -turn : turn
  return {
    x: at?.[0] ?? place.x,
    y: at?.[1] ?? place.y,
    turn: (place.turn ?? 0) + facing,
    scale: (place.scale ?? 1) * scale,
    mirror: place.mirror ?? false,
  }
}
