import { curve, type Point } from "./geometry.js"
import type { Stage } from "./stage.js"

/** The dye bath's clouds: slow changes of depth that no stamped or printed ground has. */
export function clouds(stage: Stage, id: string): { defs: string; body: string } {
  const { random, width, height, ink } = stage
  const stops = (colour: string): string =>
    `<stop offset="0" stop-color="${colour}" stop-opacity=".34"/>` +
    `<stop offset="1" stop-color="${colour}" stop-opacity="0"/>`
  const defs =
    `<radialGradient id="${id}d">${stops(ink.deep)}</radialGradient>` +
    `<radialGradient id="${id}l">${stops(ink.mid)}</radialGradient>`
  let body = ""
  for (let i = 0; i < 16; i++) {
    const [x, y] = [random.range(0, width), random.range(0, height)]
    const [rx, ry] = [random.range(120, 330), random.range(120, 330)]
    body +=
      `<ellipse cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" rx="${rx.toFixed(0)}" ` +
      `ry="${ry.toFixed(0)}" fill="url(#${id}${i % 3 ? "d" : "l"})" ` +
      `opacity="${i % 3 ? ".55" : ".35"}"/>`
  }
  return { defs, body }
}

/** Drops that fell from the canting: few, small, and left where they fell. */
export function drips(stage: Stage, count: number): void {
  const { random, width, height, pen, ink } = stage
  for (let i = 0; i < count; i++) {
    const at: Point = [random.range(0, width), random.range(0, height)]
    pen.dot(at, random.range(0.8, 2.1), ink.wax)
    if (random.next() < 0.15) pen.dot([at[0] + 2.4, at[1] + 1.6], 0.9, ink.wax)
  }
}

/** Remekan: where the wax broke, dye ran into hair-fine veins. */
export function crackle(stage: Stage, count: number): void {
  for (let i = 0; i < count; i++) {
    const { random, width, height } = stage
    crack(stage, [random.range(0, width), random.range(0, height)], random.range(0, 6.3), 10)
  }
}

function crack(stage: Stage, start: Point, heading: number, steps: number): void {
  const { random, pen, ink } = stage
  let [x, y] = start
  let turn = heading
  const line = curve(steps, () => {
    turn += random.range(-0.55, 0.55)
    x += Math.cos(turn) * 11
    y += Math.sin(turn) * 11
    return [x, y]
  })
  pen.line(line, `${ink.deep}8c`, 0.8)
  const fork = line[Math.floor(steps * 0.5)]
  if (fork && steps > 5) crack(stage, fork, turn + random.sign() * 0.9, Math.floor(steps / 2))
}
