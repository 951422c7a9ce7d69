import { curve, put, ring, spiral, TAU, type Place, type Point } from "../geometry.js"
import { freeRuns, scatter } from "../place.js"
import { blossom } from "../shapes/flowers.js"
import { stem } from "../shapes/parts.js"
import type { Stage } from "../stage.js"
import { undergrowth } from "./fillers.js"

/** One gust: a spiral head with tapering feathers outside and pearls within; radius about 74. */
function gust(stage: Stage, place: Place): void {
  const { pen, ink, mask } = stage
  const scale = place.scale ?? 1
  const radius = 74 * scale
  pen.fill(ring(place.x, place.y, radius + 6), ink.ground)
  const arms = 3
  for (let arm = 0; arm < arms; arm++) {
    const start = (arm / arms) * TAU
    const body = spiral({ ...place, scale }, 66, 5, 1.15, start)
    pen.taper(body, ink.wax, 19 * scale)
    pen.taper(spiral({ ...place, scale }, 66, 7, 1.1, start + 0.02), ink.mid, 13 * scale)
    const pearls = spiral({ ...place, scale }, 65, 22, 0.62, start + 0.03)
    pearls.forEach((at, i) => {
      if (i % 2) pen.dot(at, (2.5 - i * 0.06) * Math.sqrt(scale), ink.wax)
    })
    stem(stage, spiral({ ...place, scale }, 52, 12, 0.86, start + 0.34), 1.8, ink.accent)
    stem(stage, spiral({ ...place, scale }, 44, 16, 0.62, start + 0.5), 1.3)
  }
  feathers(stage, place, radius)
  const heart = ring(place.x, place.y, 7.5 * scale, 14)
  pen.fill(heart, ink.accent)
  stem(stage, [...heart, heart[0] ?? [0, 0]], 1.8)
  mask.block(ring(place.x, place.y, radius + 3, 40), 3)
}

/** Short flames that the spinning head throws off. */
function feathers(stage: Stage, place: Place, radius: number): void {
  const { pen, ink } = stage
  const count = Math.round(radius / 3.6)
  for (let i = 0; i < count; i++) {
    const start = (i / count) * TAU
    const turn = place.mirror ? -start : start
    const way = place.mirror ? -1 : 1
    const flame = curve(6, (t): Point => {
      const angle = turn + way * t * 0.34
      const reach = radius * (0.94 + 0.1 * Math.sin(t * Math.PI * 0.6))
      return [place.x + Math.cos(angle) * reach, place.y + Math.sin(angle) * reach]
    })
    pen.taper(flame, i % 2 ? ink.wax : ink.accent, 4.6)
  }
}

const gustRoom = (place: Place): Point[] =>
  ring(place.x, place.y, 80 * (place.scale ?? 1), 30)

/** A streamline of the wind from a point, following the noise. */
function breath(stage: Stage, start: Point, steps: number): Point[] {
  const { noise } = stage
  let [x, y] = start
  return curve(steps, () => {
    const heading = noise(x / 330, y / 330) * 2.1 - 0.25
    x += Math.cos(heading) * 8
    y += Math.sin(heading) * 8
    return [x, y]
  })
}

/** Angin Gending: gusts of many sizes, joined by streams of the dry wind. */
export function anginGending(stage: Stage): void {
  const { random } = stage
  const throwGusts = (tries: number, low: number, high: number): void =>
    scatter(stage, { tries, scales: [low, high], room: gustRoom, draw: gust, gap: 2 })
  throwGusts(60, 1.6, 1.95)
  throwGusts(160, 1, 1.25)
  throwGusts(320, 0.55, 0.75)
  for (let i = 0; i < 150; i++) {
    const start: Point = [random.range(-60, stage.width), random.range(-60, stage.height + 60)]
    const stream = breath(stage, start, 34)
    for (const run of freeRuns(stage, stream, 9)) {
      if (run.length < 12) continue
      streamer(stage, run)
    }
  }
  throwGusts(300, 0.3, 0.42)
  const room = (p: Place): Point[] => ring(p.x, p.y, 21 * (p.scale ?? 1), 16)
  scatter(stage, { tries: 200, scales: [0.7, 1], room, draw: (s, p) => blossom(s, p) })
  undergrowth(stage, { kinds: ["cecek", "galaran", "cecek-telu"], leaves: 0, blossoms: 60 })
}

/** A ribbon of wind: dyed core, two wax lips, a curl where it ends. */
function streamer(stage: Stage, run: Point[]): void {
  const { pen, ink, mask, random } = stage
  pen.taper(run, ink.wax, 10)
  pen.taper(run, random.next() < 0.5 ? ink.mid : ink.accent, 5.6)
  run.forEach((at) => mask.blockAt(at, 7))
}

/** Bayu: long parallel streams down a scarf, each with its own filling, drifting flowers. */
export function bayu(stage: Stage): void {
  const { height, width, bleed, random, pen, ink, mask, noise } = stage
  let y = -bleed - 60
  let index = 0
  while (y < height + bleed + 60) {
    const thick = index % 3 === 1 ? random.range(44, 62) : random.range(16, 34)
    const edge = (base: number): Point[] =>
      curve(90, (t): Point => {
        const x = -bleed + t * (width + bleed * 2)
        const sway = Math.sin(x / 210 + base / 520) * 46 + noise(x / 240, base / 300) * 26
        return [x, base + sway]
      })
    const [top, bottom] = [edge(y), edge(y + thick)]
    const band = [...top, ...[...bottom].reverse()]
    const dyes = [ink.mid, ink.deep, ink.accent, ink.ground]
    pen.fill(band, dyes[index % dyes.length] ?? ink.mid)
    bandFilling(stage, top, thick, index)
    stem(stage, top, 2.6)
    top.forEach((at) => mask.blockAt(at, 4))
    y += thick
    index++
  }
}

function bandFilling(stage: Stage, top: Point[], thick: number, index: number): void {
  const { pen, ink } = stage
  const below = (by: number): Point[] => top.map(([x, y]) => [x, y + by] as const)
  const kind = index % 4
  if (kind === 0) {
    for (let by = 7; by < thick - 4; by += 6.5) stem(stage, below(by), 1.3)
  } else if (kind === 1) {
    for (let by = 8; by < thick - 4; by += 9) {
      const shift = ((by / 9) % 2) * 5
      below(by).forEach(([x, y], i) => pen.dot([x + shift, y], i % 2 ? 1.9 : 1.3, ink.wax))
    }
  } else if (kind === 2) {
    const middle = below(thick / 2)
    for (let i = 3; i < middle.length; i += 5) {
      const at = middle[i]
      if (at) swirl(stage, at, Math.min(thick * 0.36, 17))
    }
  } else {
    below(thick / 2).forEach(([x, y], i) => {
      if (i % 2) return
      const half = thick * 0.34
      pen.line([[x - half * 0.5, y + half], [x + half * 0.5, y - half]], ink.wax, 1.4)
    })
  }
}

function swirl(stage: Stage, [x, y]: Point, radius: number): void {
  const line = spiral({ x, y }, radius, radius * 0.12, 2.1, stage.random.range(0, TAU))
  stem(stage, line, 1.9)
  stage.pen.dot([x, y], 1.6, stage.ink.wax)
}

/** Parang Bayu: leaning blades between bands, as on a cap; a small strict repeat. */
export function parangBayu(stage: Stage): void {
  const { width, height, pen, ink, mask } = stage
  const bands = 4
  for (let band = -bands; band < bands * 2; band++) {
    const x = (band / bands) * width
    const edge: Point[] = [[x, 0], [x + width, height]]
    pen.line(edge, ink.wax, 3)
    pen.line(edge.map(([px, py]) => [px + 9, py] as const), ink.accent, 2)
    const blades = 8
    for (let i = 0; i < blades; i++) {
      const t = (i + 0.5) / blades
      const at: Place = { x: x + t * width + width / bands / 2 + 4, y: t * height, turn: -0.2 }
      blade(stage, at, width / 200)
    }
    for (let t = 0; t < 1; t += 0.01) mask.blockAt([x + t * width + 4, t * height], 9)
  }
  undergrowth(stage, { kinds: ["cecek"], leaves: 0, blossoms: 0, gap: 7 })
}

function blade(stage: Stage, place: Place, scale: number): void {
  const { pen, ink, mask } = stage
  const hook = put(
    curve(20, (t): Point => {
      const angle = Math.PI * (0.2 + t * 1.5)
      const radius = 15 - t * 9
      return [Math.cos(angle) * radius + t * 6, Math.sin(angle) * radius - t * 10]
    }),
    { ...place, scale },
  )
  pen.taper(hook, ink.wax, 13 * scale)
  pen.taper(hook, ink.mid, 8 * scale)
  hook.forEach((at) => mask.blockAt(at, 6 * scale))
}
