import { curve, put, ring, TAU, type Line, type Place, type Point } from "../geometry.js"
import { scatter, snake, vine } from "../place.js"
import { grapes } from "../shapes/fruit.js"
import { blossom } from "../shapes/flowers.js"
import { leaf, leafShape, vineLeaf } from "../shapes/leaves.js"
import { from, lineAt, plate, shapeAt } from "../shapes/parts.js"
import type { Stage } from "../stage.js"

const room =
  (radius: number) =>
  ({ x, y, scale = 1 }: Place): Point[] =>
    ring(x, y, radius * scale, 18)

/** Melati: jasmine stars with buds on bent stalks. */
function melati(stage: Stage, place: Place): void {
  const { ink, pen } = stage
  for (const turn of [-0.9, 0.8]) {
    const stalk: Line = [[0, 0], [Math.sin(turn) * 14, 12], [Math.sin(turn) * 26, 30]]
    pen.line(lineAt(stalk, place), ink.accent, 2)
    leaf(stage, from(place, Math.sin(turn) * 16, 14, turn + Math.PI, 0.3), { half: false })
  }
  for (let i = 0; i < 6; i++) {
    const petal = shapeAt(
      [[0, 2], [6, -7], [5, -15], [0, -21], [0, -21], [-5, -15], [-6, -7]],
      from(place, 0, 0, (i / 6) * TAU),
    )
    plate(stage, petal, ink.mid)
  }
  plate(stage, ring(place.x, place.y, 4.6 * (place.scale ?? 1), 12), ink.wax)
}

/** Scattered jasmine on white, thick at the hem and thin above, as thread is saved. */
export function bordirMelati(stage: Stage): void {
  const upright = (): number => stage.random.range(-0.5, 0.5)
  scatter(stage, { tries: 70, scales: [0.8, 1], room: room(62), draw: melati, turn: upright })
  const draw = (s: Stage, p: Place): void => blossom(s, p, 5)
  scatter(stage, { tries: 90, scales: [0.4, 0.6], room: room(40), draw })
}

/** Krawang: a cut net of bars over the whole cloth, closed by embroidered sprays. */
export function krawang(stage: Stage): void {
  const { width, height, bleed, pen, ink, mask, random } = stage
  const upright = (): number => random.range(-0.7, 0.7)
  const flower = (s: Stage, p: Place): void => bouquet(s, p)
  scatter(stage, { tries: 260, scales: [0.9, 1.1], room: room(58), draw: flower, turn: upright })
  const blade = (s: Stage, p: Place): void => leaf(s, p, { half: false })
  scatter(stage, { tries: 200, scales: [0.5, 0.7], room: leafShape, draw: blade })
  const gap = 17
  for (let row = 0; row * gap < height + bleed * 2; row++) {
    for (let column = 0; column * gap < width + bleed * 2; column++) {
      const at: Point = [
        column * gap + (row % 2) * (gap / 2) - bleed,
        row * gap - bleed,
      ]
      if (!mask.freeAt(at, 7)) continue
      const hole = put(ring(0, 0, 5.4, 4), { x: at[0], y: at[1] })
      pen.fill(hole.flatMap((corner) => [corner, corner]), `${ink.deep}66`)
      pen.line(ring(at[0], at[1], 6.6, 12), ink.wax, 1.3, true)
    }
  }
}

function bouquet(stage: Stage, place: Place): void {
  const { pen, ink } = stage
  pen.line(lineAt([[0, 0], [-6, 22], [4, 44]], place), ink.accent, 2.6)
  for (const [turn, size] of [[-1.1, 0.5], [1.1, 0.5], [-2.2, 0.42], [2.2, 0.42]] as const) {
    leaf(stage, from(place, Math.sin(turn) * 16, -Math.cos(turn) * 16, turn, size), { half: false })
  }
  blossom(stage, { ...place, scale: 1.5 * (place.scale ?? 1) }, 6)
}

/** Bunches of grapes with leaves and tendrils in thread, for the pouch. */
export function bordirAnggur(stage: Stage): void {
  const { width, height, random } = stage
  const [x, y] = [width * 0.5, height * 0.5]
  grapes(stage, { x: x - 128, y: y - 8, scale: 1.75, turn: 0.12 }, 6)
  grapes(stage, { x: x + 118, y: y + 18, scale: 1.45, turn: -0.16, mirror: true }, 5)
  vineLeaf(stage, { x: x + 2, y: y - 72, scale: 1.5, turn: 0.2 })
  vineLeaf(stage, { x: x - 262, y: y + 46, scale: 1.05, turn: -0.9 })
  vineLeaf(stage, { x: x + 248, y: y - 66, scale: 1.1, turn: 0.9 })
  const line = curve(60, (t): Point => [
    x - 330 + t * 660,
    y - 120 + Math.sin(t * 9) * 34,
  ])
  vine(stage, line, { width: 5, leafEvery: 54, leafScale: 0.5, shoots: true })
  random.next()
}

/** A climbing band of thread for lapels and cuffs. */
export function bordirSulur(stage: Stage): void {
  const { width, height } = stage
  for (let x = width * 0.1; x < width; x += width * 0.2) {
    vine(stage, snake(x, -20, height + 20, 26, 200, x), {
      width: 5,
      leafEvery: 30,
      leafScale: 0.5,
      shoots: true,
    })
  }
  scatter(stage, { tries: 300, scales: [1, 1.3], room: room(19), draw: (s, p) => blossom(s, p, 6) })
}

/** Plain weave for the parts that carry no motif. */
export function plainWeave(stage: Stage): void {
  const { width, height, pen, ink } = stage
  for (let y = 0; y < height; y += 5) pen.line([[0, y], [width, y]], `${ink.deep}12`, 1.6)
  for (let x = 0; x < width; x += 5) pen.line([[x, 0], [x, height]], `${ink.deep}0c`, 1.6)
}
