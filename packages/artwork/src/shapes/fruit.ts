import { inset, put, ring, spiral, type Line, type Place, type Point } from "../geometry.js"
import { dotsAlong, fillShape, sawut, type Filler } from "../isen-inside.js"
import { blend } from "../palettes.js"
import type { Stage } from "../stage.js"
import { dye, from, GAP, lineAt, outline, plate, shapeAt, stem } from "./parts.js"
import { leaf } from "./leaves.js"

/** The mango: a full cheek, a hooked beak; about 66 × 84 before scaling. */
const MANGO: Line = [
  [2, -44],
  [17, -38],
  [30, -20],
  [34, 4],
  [25, 27],
  [6, 40],
  [-14, 41],
  [-28, 33],
  [-32, 22],
  [-25, 20],
  [-26, 6],
  [-24, -12],
  [-16, -32],
]

export const mangoShape = (place: Place): Point[] => shapeAt(MANGO, place)

/** Room a mango takes with its leaf, for testing a place before drawing. */
export const mangoRoom = (place: Place): Point[] => ringAt(place, 52)

const ringAt = (place: Place, radius: number): Point[] =>
  ring(place.x, place.y, radius * (place.scale ?? 1), 20)

export function mango(stage: Stage, place: Place, core: Filler = "sisik"): void {
  const { pen, ink } = stage
  const scale = place.scale ?? 1
  const skin = mangoShape(place)
  const stalk = lineAt([[2, -44], [5, -52], [14, -60]], place)
  stem(stage, stalk, 2.6)
  plate(stage, skin, dye(stage, ink.mid), 3)
  dotsAlong(stage, skin, 6.5 * Math.sqrt(scale), 6.4, 1.55)
  const flesh = inset(skin, 11.5 * scale)
  pen.fill(flesh, dye(stage, ink.accent))
  outline(stage, flesh, 1.7)
  const seed = shapeAt(MANGO, from(place, 1, 2, 0.06, 0.42))
  if (core === "sawut") sawut(stage, flesh, 8 * scale, 4.4, ink.deep)
  pen.fill(seed, ink.ground)
  outline(stage, seed, 1.5)
  fillShape(stage, seed, core === "sawut" ? "cecek" : core)
  leaf(stage, from(place, 8, -54, 1.15, 0.5), { half: true })
  leaf(stage, from(place, 3, -52, -0.95, 0.42), { half: false })
}

/** A bunch of grapes hanging from (0, -34); berries staggered and swelling to the middle. */
export function grapes(stage: Stage, place: Place, rows = 5): void {
  const { pen, ink, random, mask } = stage
  stem(stage, lineAt([[0, -30], [-2, -44], [6, -56]], place), 2.6)
  leaf(stage, from(place, -3, -40, -1.25, 0.52), { half: true })
  leaf(stage, from(place, 3, -42, 1.2, 0.46), { half: false })
  const berries: Point[] = []
  for (let row = 0; row < rows; row++) {
    const inRow = row === 0 ? Math.max(2, rows - 2) : rows - row + (row === 1 ? 0 : 0)
    for (let i = 0; i < inRow; i++) {
      berries.push([(i - (inRow - 1) / 2) * 14.5 + (row % 2) * 0.8, row * 12.2 - 25])
    }
  }
  const drawn = put(berries, place)
  const radius = 7.2 * (place.scale ?? 1)
  for (const [x, y] of drawn) pen.fill(ring(x, y, radius + 4.2), ink.ground)
  for (const [x, y] of drawn) {
    const berry = ring(x, y, radius * random.range(0.93, 1.06), 14)
    pen.fill(berry, dye(stage, random.next() < 0.2 ? ink.accent : ink.mid))
    outline(stage, berry, 2)
    pen.dot([x - radius * 0.26, y - radius * 0.28], radius * 0.2, ink.wax)
    mask.block(berry, GAP)
  }
  const tendril = spiral(from(place, 26, -34), 12, 1.5, -1.7, 2.6)
  stem(stage, put(tendril, { x: 0, y: 0 }), 1.7)
  tendril.forEach((at) => mask.blockAt(at, 3))
}

export const grapesRoom = (place: Place): Point[] => ringAt(from(place, 0, -6), 48)

const LENS: Line = [
  [0, -40],
  [0, -40],
  [17, -20],
  [20, 0],
  [13, 24],
  [0, 36],
  [-13, 24],
  [-20, 0],
  [-17, -20],
]

/** A cut mango seen from above: ring, flesh, seed; for geometric rosettes. */
export function slice(stage: Stage, place: Place): void {
  const { pen, ink } = stage
  const scale = place.scale ?? 1
  const lens = shapeAt(LENS, place)
  plate(stage, lens, ink.mid, 2.6)
  dotsAlong(stage, lens, 5.4 * Math.sqrt(scale), 5.8, 1.4)
  const flesh = inset(lens, 9.5 * scale)
  pen.fill(flesh, blend(ink.accent, ink.mid, 0.12))
  outline(stage, flesh, 1.6)
  const seed = inset(lens, 15 * scale)
  pen.fill(seed, ink.ground)
  stem(stage, lineAt([[0, -16], [1, 0], [0, 14]], place), 1.5)
}
