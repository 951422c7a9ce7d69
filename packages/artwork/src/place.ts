import { curve, normals, resample, TAU, type Line, type Place, type Point } from "./geometry.js"
import { leaf, leafShape, shoot } from "./shapes/leaves.js"
import { stem } from "./shapes/parts.js"
import type { Stage } from "./stage.js"

export type Scatter = {
  /** How often a place is tried; what does not fit is left out. */
  tries: number
  scales: readonly [from: number, to: number]
  /** The room that must be free, drawn round the place. */
  room: (place: Place) => Line
  draw: (stage: Stage, place: Place) => void
  gap?: number
  /** Chosen turn in radians; any when left out. */
  turn?: () => number
}

/** Throws a motif at the cloth and keeps it where it fits: the way a hand fills gaps. */
export function scatter(stage: Stage, setup: Scatter): void {
  const { random, width, height, bleed, mask } = stage
  const { tries, scales, room, draw, gap = 4, turn = () => random.range(0, TAU) } = setup
  for (let i = 0; i < tries; i++) {
    const place: Place = {
      x: random.range(-bleed, width + bleed),
      y: random.range(-bleed, height + bleed),
      turn: turn(),
      scale: random.range(scales[0], scales[1]),
      mirror: random.next() < 0.5,
    }
    if (mask.free(room(place), gap)) draw(stage, place)
  }
}

/** The parts of a line that lie on free cloth, each at least a few points long. */
export function freeRuns(stage: Stage, line: Line, radius: number): Point[][] {
  const runs: Point[][] = []
  let run: Point[] = []
  for (const at of resample(line, 4)) {
    if (stage.mask.freeAt(at, radius)) run.push(at)
    else {
      if (run.length > 3) runs.push(run)
      run = []
    }
  }
  if (run.length > 3) runs.push(run)
  return runs
}

export type Vine = { width: number; leafEvery: number; leafScale: number; shoots?: boolean }

/** A growing stem: it stops before motifs and puts out leaves to both sides where there is room. */
export function vine(stage: Stage, line: Line, setup: Vine): void {
  const { mask, random } = stage
  const runs = freeRuns(stage, line, 4)
  for (const run of runs) {
    stem(stage, run, setup.width)
    if (setup.width > 6) stem(stage, run, setup.width * 0.42, stage.ink.mid)
    run.forEach((at) => mask.blockAt(at, setup.width / 2 + 2))
  }
  for (const run of runs) {
    const knots = resample(run, setup.leafEvery)
    const sides = normals(knots, false)
    knots.forEach((at, i) => {
      const [nx, ny] = sides[i] ?? [0, 0]
      const side = i % 2 ? 1 : -1
      const away = Math.atan2(ny * side, nx * side) + Math.PI / 2 + random.range(-0.5, 0.5)
      growAt(stage, { at, nx: nx * side, ny: ny * side, away }, setup)
    })
  }
}

type Knot = { at: Point; nx: number; ny: number; away: number }

function growAt(stage: Stage, { at, nx, ny, away }: Knot, setup: Vine): void {
  const { mask, random } = stage
  const start = setup.width / 2 + 6
  const scale = setup.leafScale * random.range(0.85, 1.15)
  for (const size of [scale, scale * 0.72, scale * 0.5]) {
    const place: Place = {
      x: at[0] + nx * start,
      y: at[1] + ny * start,
      turn: away,
      scale: size,
      mirror: random.next() < 0.5,
    }
    if (!mask.free(leafShape(place), 3)) continue
    stage.pen.line([at, [place.x, place.y]], stage.ink.wax, 2.2)
    leaf(stage, place, { half: random.next() < 0.6 })
    return
  }
  const curl: Place = { x: at[0] + nx * 20, y: at[1] + ny * 20, turn: away, scale: 0.9 }
  if (setup.shoots && mask.freeAt([curl.x, curl.y], 13)) shoot(stage, curl)
}

/** A stem that snakes down the cloth: x(y) = sine round `x`. */
export const snake = (x: number, from: number, to: number, reach: number, period: number, at = 0) =>
  curve(Math.ceil((to - from) / 10), (t): Point => {
    const y = from + (to - from) * t
    return [x + Math.sin((y / period) * TAU + at) * reach, y]
  })

/** A part of a circle as a line, for stems that embrace a motif. */
export const arc = (x: number, y: number, radius: number, from: number, to: number): Point[] =>
  curve(Math.ceil((Math.abs(to - from) * radius) / 9), (t): Point => {
    const angle = from + (to - from) * t
    return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius]
  })
