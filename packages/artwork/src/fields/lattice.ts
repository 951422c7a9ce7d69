import { curve, inset, polar, put, ring, TAU, type Line, type Place } from "../geometry.js"
import type { Point } from "../geometry.js"
import { fillShape, sawut, type Filler } from "../isen-inside.js"
import { fillGround } from "../isen-ground.js"
import { blossom, tanjung } from "../shapes/flowers.js"
import { leaf } from "../shapes/leaves.js"
import { dye, outline, plate, shapeAt, stem } from "../shapes/parts.js"
import type { Stage } from "../stage.js"

/** Pandhalungan: a net of diamonds; each knot a star, each mesh a bird or a bloom. */
export function pandhalungan(stage: Stage): void {
  const { width, height } = stage
  const columns = 3
  const rows = 4
  const [w, h] = [width / columns, height / rows]
  for (let row = 0; row < rows * 2; row++) {
    for (let column = 0; column < columns; column++) {
      const x = (column + (row % 2) / 2 + 0.25) * w
      const y = ((row + 0.5) / 2) * h
      mesh(stage, x, y, { w, h, kind: (row + column * 2) % 4 })
    }
  }
  fillGround(stage, { kinds: ["cecek"], gap: 7.2, patches: 0 })
}

type Mesh = { w: number; h: number; kind: number }

function mesh(stage: Stage, x: number, y: number, { w, h, kind }: Mesh): void {
  const { pen, ink } = stage
  const diamond = (by: number): Line => {
    const corners: Point[] = [
      [x, y - (h / 2) * by],
      [x + (w / 2) * by, y],
      [x, y + (h / 2) * by],
      [x - (w / 2) * by, y],
    ]
    return corners.flatMap((corner) => [corner, corner])
  }
  pen.line(diamond(1), ink.wax, 3, true)
  pen.fill(diamond(0.9), kind % 2 ? ink.mid : ink.deep)
  pen.line(diamond(0.9), ink.accent, 2, true)
  pen.fill(diamond(0.74), ink.ground)
  pen.line(diamond(0.74), ink.wax, 1.6, true)
  const edge = diamond(0.82).filter((_, i) => i % 2 === 0)
  edge.forEach((from, i) => {
    const to = edge[(i + 1) % 4] ?? from
    for (let t = 0; t < 1; t += 0.11) {
      pen.dot([from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t], 1.7, ink.wax)
    }
  })
  if (kind === 0) bird(stage, { x: x + 2, y: y + 6, scale: w / 190 })
  if (kind === 2) bird(stage, { x: x - 2, y: y + 6, scale: w / 190, mirror: true })
  if (kind % 2) rosette(stage, { x, y, scale: w / 170 })
  const corner = { x, y: y - h / 2, scale: 0.52 }
  tanjung(stage, corner)
  stage.mask.block(inset(diamond(0.93), 0), 0)
}

function rosette(stage: Stage, place: Place): void {
  for (let i = 0; i < 4; i++) {
    const turn = (i / 4) * TAU
    const [at] = put([polar(turn - Math.PI / 2, 9)], place)
    const scale = 0.4 * (place.scale ?? 1)
    if (at) leaf(stage, { x: at[0], y: at[1], turn, scale }, { half: true })
  }
  blossom(stage, { ...place, scale: 0.9 * (place.scale ?? 1) })
}

/** The bekisar cock, tail flowing; stands about 60 high. */
function bird(stage: Stage, place: Place): void {
  const { pen, ink } = stage
  const scale = place.scale ?? 1
  for (const [reach, lift] of [[34, 2], [30, -9], [24, -19], [17, -26]] as const) {
    const plume = put(
      curve(14, (t): Point => [-6 - t * reach, -4 + lift * t * 1.4 - Math.sin(t * 3) * 9]),
      place,
    )
    pen.taper([...plume].reverse(), ink.wax, 8 * scale)
    pen.taper([...plume].reverse(), lift % 2 ? ink.accent : ink.mid, 4.6 * scale)
  }
  const body = shapeAt(
    [[-10, -6], [2, -10], [10, -24], [16, -30], [22, -26], [20, -16], [16, 4], [4, 12], [-8, 6]],
    place,
  )
  plate(stage, body, dye(stage, ink.mid), 2.2)
  const wing = shapeAt([[-9, -2], [2, -6], [11, -2], [4, 7], [-5, 6]], place)
  pen.fill(wing, ink.accent)
  outline(stage, wing, 1.6)
  fillShape(stage, wing, "galaran", ink.deep)
  const comb = put([[14, -33], [17, -36], [20, -33], [23, -30]], place)
  pen.dots(comb, 2.2 * scale, ink.accent)
  stem(stage, put([[22, -26], [28, -24], [22, -22]], place), 1.8)
  pen.dots(put([[18, -26]], place), 1.4, ink.wax)
  for (const x of [0, 7]) stem(stage, put([[x, 10], [x + 1, 20], [x + 6, 21]], place), 1.7)
}

const TILES: readonly Filler[] = ["cecek", "sawut", "sisik", "galaran"]

/** Small eight-pointed stars and crosses, like the oldest nets of dots (nitik). */
export function nitik(stage: Stage): void {
  const { width, height, pen, ink } = stage
  const columns = 4
  const size = width / columns
  for (let row = 0; row < Math.round(height / size) * 2; row++) {
    for (let column = 0; column < columns; column++) {
      const x = (column + (row % 2) / 2 + 0.25) * size
      const y = ((row + 0.5) * size) / 2
      const lobes = put(ring(0, 0, size * 0.34, 40), { x, y }).map((at, i) => {
        const pull = 1 + 0.24 * Math.cos(((i / 40) * TAU) * 4)
        return [x + (at[0] - x) * pull, y + (at[1] - y) * pull] as const
      })
      plate(stage, lobes, (row + column) % 2 ? ink.mid : ink.deep, 2.2)
      sawut(stage, lobes, size * 0.06, 4, ink.accent)
      const heart = ring(x, y, size * 0.2, 20)
      pen.fill(heart, (row + column) % 2 ? ink.ground : ink.accent)
      outline(stage, heart, 1.6)
      fillShape(stage, heart, TILES[(row + column) % 4] ?? "cecek")
    }
  }
  fillGround(stage, { kinds: ["cecek"], gap: 6.4, patches: 0 })
}
