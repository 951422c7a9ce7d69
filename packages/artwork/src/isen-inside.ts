import { boxOf, curve, hatch, inset, inside, normals, polar, resample } from "./geometry.js"
import type { Line, Point } from "./geometry.js"
import type { Stage } from "./stage.js"

/** Isen inside a motif: what the second canting draws between the outlines. */
export type Filler = "cecek" | "sawut" | "sisik" | "galaran" | "ukel" | "plain"

export function fillShape(stage: Stage, shape: Line, kind: Filler, colour = stage.ink.wax): void {
  if (kind === "cecek") dotsInside(stage, shape, 7.5, colour)
  if (kind === "sawut") sawut(stage, shape, 9, 4.6, colour)
  if (kind === "sisik") scalesInside(stage, shape, 9, colour)
  if (kind === "galaran") linesInside(stage, shape, 0.6, 5.2, colour)
  if (kind === "ukel") spiralsInside(stage, shape, 15, colour)
}

/** A row of dots just inside the outline. */
export function dotsAlong(stage: Stage, shape: Line, by: number, gap: number, radius = 1.5): void {
  stage.pen.dots(resample(inset(shape, by), gap, true), radius, stage.ink.wax)
}

function dotsInside(stage: Stage, shape: Line, gap: number, colour: string): void {
  stage.pen.dots(lattice(inset(shape, 3.5), gap, gap * 0.87), 1.25, colour)
}

/** Short lines from the outline inwards, like the fringe of an eyelid. */
export function sawut(stage: Stage, shape: Line, reach: number, gap: number, colour: string): void {
  const even = resample(shape, gap, true)
  const inner = inset(even, reach)
  const start = inset(even, 2.4)
  even.forEach((_, i) => {
    const [from, to] = [start[i], inner[i]]
    if (from && to && inside(shape, to)) stage.pen.line([from, to], colour, 1.1)
  })
}

function scalesInside(stage: Stage, shape: Line, size: number, colour: string): void {
  const room = inset(shape, size * 0.62)
  for (const [x, y] of lattice(room, size, size * 0.56)) {
    stage.pen.line(
      curve(6, (t) => {
        const [px, py] = polar(Math.PI * t, size * 0.48)
        return [x + px, y + py - size * 0.2]
      }),
      colour,
      1.1,
    )
    stage.pen.dot([x, y], 0.8, colour)
  }
}

function linesInside(
  stage: Stage,
  shape: Line,
  angle: number,
  gap: number,
  colour: string,
): void {
  for (const ends of hatch(inset(shape, 3), angle, gap)) stage.pen.line(ends, colour, 1.1)
}

function spiralsInside(stage: Stage, shape: Line, size: number, colour: string): void {
  for (const [x, y] of lattice(inset(shape, size * 0.55), size, size * 0.9)) {
    const start = stage.random.range(0, 6)
    stage.pen.line(
      curve(16, (t) => {
        const [px, py] = polar(start + t * 10, (1 - t) * size * 0.42)
        return [x + px, y + py]
      }),
      colour,
      1.1,
    )
  }
}

/** Points of a staggered grid that lie inside the shape. */
function lattice(shape: Line, across: number, down: number): Point[] {
  const { left, top, right, bottom } = boxOf(shape)
  const out: Point[] = []
  let row = 0
  for (let y = top + down / 2; y < bottom; y += down, row++) {
    for (let x = left + (row % 2 ? across : across / 2); x < right; x += across) {
      if (inside(shape, [x, y])) out.push([x, y])
    }
  }
  return out
}

/** Side veins from a midrib towards both edges of a leaf. */
export function veins(stage: Stage, rib: Line, reach: number, gap: number, colour: string): void {
  const even = resample(rib, gap)
  const sides = normals(even, false)
  even.forEach(([x, y], i) => {
    const [nx, ny] = sides[i] ?? [0, 0]
    const next = even[Math.min(even.length - 1, i + 1)] ?? [x, y]
    const t = i / Math.max(1, even.length - 1)
    const length = reach * Math.sin(Math.PI * (0.12 + 0.8 * t))
    for (const side of [1, -1]) {
      const tip: Point = [
        x + nx * side * length + (next[0] - x) * 1.1,
        y + ny * side * length + (next[1] - y) * 1.1,
      ]
      stage.pen.line([[x, y], tip], colour, 1.1)
    }
  })
}
