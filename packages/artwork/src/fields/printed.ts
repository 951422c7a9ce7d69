import { around, curve, polar, put, ring, spiral, TAU } from "../geometry.js"
import type { Place, Point } from "../geometry.js"
import { scatter } from "../place.js"
import { mangoShape } from "../shapes/fruit.js"
import { leafShape } from "../shapes/leaves.js"
import { from } from "../shapes/parts.js"
import type { Stage } from "../stage.js"

const room =
  (radius: number) =>
  ({ x, y, scale = 1 }: Place): Point[] =>
    ring(x, y, radius * scale, 22)

/** Bayuangga as a print: flat wind, grapes and mangoes in few colours, no wax line anywhere. */
export function bayuangga(stage: Stage): void {
  const { random } = stage
  const upright = (): number => random.range(-0.6, 0.6)
  scatter(stage, { tries: 60, scales: [1.15, 1.4], room: room(66), draw: flatWind })
  scatter(stage, { tries: 90, scales: [1.1, 1.35], room: room(50), draw: flatMango, turn: upright })
  scatter(stage, { tries: 90, scales: [1, 1.25], room: room(50), draw: flatGrapes, turn: upright })
  scatter(stage, { tries: 200, scales: [0.6, 0.75], room: room(64), draw: flatWind })
  scatter(stage, { tries: 260, scales: [0.7, 1], room: leafShape, draw: flatLeaf, gap: 7 })
  scatter(stage, { tries: 300, scales: [0.45, 0.62], room: leafShape, draw: flatLeaf, gap: 6 })
  scatter(stage, { tries: 500, scales: [0.5, 1], room: room(11), draw: flatDot, gap: 4 })
}

function flatWind(stage: Stage, place: Place): void {
  const { pen, ink, mask, random } = stage
  const colour = random.pick([ink.accent, ink.wax])
  for (const start of [0, TAU / 2]) {
    pen.taper(spiral(place, 58, 6, 1.35, start), colour, 15 * (place.scale ?? 1))
    pen.taper(spiral(place, 58, 16, 0.9, start + 0.7), ink.mid, 7 * (place.scale ?? 1))
  }
  mask.block(room(60)(place), 5)
}

function flatMango(stage: Stage, place: Place): void {
  const { pen, ink, mask } = stage
  const skin = mangoShape(place)
  pen.fill(skin, ink.mid)
  pen.fill(mangoShape({ ...place, scale: (place.scale ?? 1) * 0.62 }), ink.accent)
  pen.fill(mangoShape({ ...place, scale: (place.scale ?? 1) * 0.3 }), ink.ground)
  flatLeaf(stage, from(place, 8, -50, 1, 0.5))
  mask.block(skin, 8)
}

function flatGrapes(stage: Stage, place: Place): void {
  const { pen, ink, mask } = stage
  for (let row = 0; row < 5; row++) {
    for (let i = 0; i < 5 - row; i++) {
      const [at] = put([[(i - (4 - row) / 2) * 17, row * 15 - 26]], place)
      if (!at) continue
      const berry = ring(at[0], at[1], 7.6 * (place.scale ?? 1), 16)
      pen.fill(berry, (row * 2 + i) % 3 ? ink.wax : ink.mid)
      mask.block(berry, 6)
    }
  }
  flatLeaf(stage, from(place, 0, -36, -0.8, 0.52))
}

function flatLeaf(stage: Stage, place: Place): void {
  const { pen, ink, mask, random } = stage
  const blade = leafShape(place)
  pen.fill(blade, random.pick([ink.accent, ink.accent, ink.wax]))
  const rib = put(curve(4, (t): Point => [0, -6 - t * 76]), place)
  pen.taper(rib, ink.ground, 3.4 * (place.scale ?? 1))
  mask.block(blade, 5)
}

function flatDot(stage: Stage, place: Place): void {
  const { pen, ink, mask, random } = stage
  const scale = place.scale ?? 1
  const shape = put(around(20, (a) => 8 + 2.4 * Math.cos(a * 5)), { ...place, scale })
  pen.fill(shape, random.pick([ink.mid, ink.wax, ink.accent]))
  pen.dots(put([polar(0, 0)], place), 2.4 * scale, ink.ground)
  mask.blockAt([place.x, place.y], 13 * scale)
}
