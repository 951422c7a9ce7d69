import { around, inset, polar, put, ring, TAU, type Line, type Place } from "../geometry.js"
import { dotsAlong, sawut } from "../isen-inside.js"
import { blend } from "../palettes.js"
import type { Stage } from "../stage.js"
import { dye, from, lineAt, outline, plate, shapeAt, stem } from "./parts.js"

const PETAL: Line = [
  [0, 4],
  [9, -10],
  [12, -26],
  [6, -38],
  [0, -46],
  [0, -46],
  [-6, -38],
  [-12, -26],
  [-9, -10],
]

/** A lotus from above: rings of pointed petals round a seed head; radius about 50. */
export function lotusAbove(stage: Stage, place: Place): void {
  const { pen, ink } = stage
  const scale = place.scale ?? 1
  const rows = [
    { count: 10, size: 1.1, lift: 0, colour: ink.mid },
    { count: 10, size: 0.86, lift: 0.5, colour: ink.accent },
    { count: 7, size: 0.6, lift: 0, colour: ink.wax },
  ]
  for (const { count, size, lift, colour } of rows) {
    for (let i = 0; i < count; i++) {
      const turn = ((i + lift) / count) * TAU
      const petal = shapeAt(PETAL, from(place, 0, 0, turn, size))
      plate(stage, petal, dye(stage, colour), 2)
      if (colour === ink.wax) continue
      sawut(stage, petal, 5 * scale, 4.6, ink.wax)
    }
  }
  const head = ring(place.x, place.y, 10.5 * scale, 18)
  plate(stage, head, ink.ground, 2)
  const seeds = [0, 1, 2, 3, 4, 5].map((i) => polar((i / 6) * TAU, 5.6))
  pen.dots(put([[0, 0], ...seeds], place), 1.4, ink.wax)
}

/** A lotus from the side, on its stalk: petals open like hands; stands on (0, 40). */
export function lotusSide(stage: Stage, place: Place): void {
  const { ink, pen } = stage
  const scale = place.scale ?? 1
  stem(stage, lineAt([[0, 18], [-4, 40], [3, 66]], place), 3)
  const fan = [
    [-1.25, 0.96, 0],
    [1.25, 0.96, 0],
    [-0.86, 1.12, 1],
    [0.86, 1.12, 1],
    [-0.44, 1.22, 0],
    [0.44, 1.22, 0],
    [0, 1.26, 1],
  ] as const
  for (const [turn, size, tone] of fan) {
    const petal = shapeAt(PETAL, from(place, Math.sin(turn) * 6, 16, turn, size))
    plate(stage, petal, dye(stage, tone ? ink.accent : ink.mid), 2.2)
    sawut(stage, petal, 6.5 * scale, 4.4, ink.wax)
  }
  const cup = shapeAt([[-15, 15], [0, 8], [15, 15], [8, 24], [-8, 24]], place)
  plate(stage, cup, ink.ground, 2)
  pen.dots(put([[-6, 17], [0, 16], [6, 17]], place), 1.3, ink.wax)
}

/** A lotus leaf from above: a notched disc with rays; radius about 40. */
export function lotusPad(stage: Stage, place: Place): void {
  const { ink, pen } = stage
  const scale = place.scale ?? 1
  const disc = put(
    around(64, (angle) => 40 * (1 - 0.72 * Math.max(0, Math.cos(angle)) ** 60)),
    place,
  )
  plate(stage, disc, dye(stage, ink.mid), 2.6)
  dotsAlong(stage, disc, 5.5, 6, 1.3)
  for (let i = 1; i < 12; i++) {
    const ray = put([polar((i / 12) * TAU, 6), polar((i / 12) * TAU, 30)], place)
    stem(stage, ray, 1.3)
  }
  const heart = ring(place.x, place.y, 5 * scale, 12)
  pen.fill(heart, ink.accent)
  outline(stage, heart, 1.4)
}

/** Tanjung: a star of eight narrow petals with a dotted heart; radius about 20. */
export function tanjung(stage: Stage, place: Place, petals = 8): void {
  const { ink, pen } = stage
  const narrow: Line = [[0, 0], [5, -8], [4.5, -15], [0, -21], [0, -21], [-4.5, -15], [-5, -8]]
  pen.fill(ring(place.x, place.y, 22 * (place.scale ?? 1), 20), ink.ground)
  for (let i = 0; i < petals; i++) {
    const petal = shapeAt(narrow, from(place, 0, 0, (i / petals) * TAU, 1))
    plate(stage, petal, dye(stage, i % 2 ? ink.accent : ink.mid), 1.7)
  }
  const heart = ring(place.x, place.y, 5 * (place.scale ?? 1), 12)
  pen.fill(heart, ink.ground)
  outline(stage, heart, 1.7)
  pen.dot([place.x, place.y], 1.5, ink.wax)
}

/** Five round petals: the small flower that closes gaps. Radius about 15. */
export function blossom(stage: Stage, place: Place, petals = 5): void {
  const { ink, pen } = stage
  const scale = place.scale ?? 1
  for (let i = 0; i < petals; i++) {
    const [at] = put([polar((i / petals) * TAU - Math.PI / 2, 9)], place)
    if (!at) continue
    const petal = ring(at[0], at[1], 6.4 * scale, 12)
    plate(stage, petal, dye(stage, i % 2 ? ink.mid : blend(ink.mid, ink.accent, 0.5)), 1.7)
  }
  const heart = ring(place.x, place.y, 4.4 * scale, 10)
  pen.fill(heart, ink.accent)
  outline(stage, heart, 1.5)
}

/** A rosette of dots round an eye: the smallest resting place. */
export function eye(stage: Stage, place: Place): void {
  const { ink, pen, mask } = stage
  const scale = place.scale ?? 1
  const { x, y } = place
  const iris = inset(ring(x, y, 5.5 * scale, 12), 0)
  pen.fill(iris, ink.mid)
  outline(stage, iris, 1.5)
  pen.dot([x, y], 1.5 * scale, ink.wax)
  const dots = Array.from({ length: 9 }, (_, i) => polar((i / 9) * TAU, 10.5))
  pen.dots(put(dots, place), 1.4, ink.wax)
  mask.blockAt([x, y], 13 * scale)
}
