import { curve, mix, put, ring, type Place, type Point } from "../geometry.js"
import { scatter } from "../place.js"
import { blossom, lotusAbove, lotusPad, lotusSide, tanjung } from "../shapes/flowers.js"
import { dye, from, lineAt, outline, plate, shapeAt, stem } from "../shapes/parts.js"
import { dotsAlong, fillShape, type Filler } from "../isen-inside.js"
import type { Stage } from "../stage.js"
import { undergrowth } from "./fillers.js"

/** Kali Banger: meanders of the river side by side, each reach with other water; fish, pebbles. */
export function kaliBanger(stage: Stage): void {
  const { width, height, bleed, random, noise, pen, ink, mask } = stage
  const rows = 13
  const edges: Point[][] = []
  for (let row = 0; row <= rows + 1; row++) {
    const base = mix(-bleed - 50, height + bleed + 30, row / rows)
    edges.push(
      curve(120, (t): Point => {
        const x = mix(-bleed, width + bleed, t)
        const swing = Math.sin(x / 118 + row * 0.55) * 26 + noise(x / 150, row * 0.9) * 24
        return [x, base + swing]
      }),
    )
  }
  edges.slice(1).forEach((bottom, i) => {
    const top = edges[i] ?? bottom
    const water = i % 3 !== 1
    if (water) {
      pen.fill([...top, ...[...bottom].reverse()], i % 3 === 0 ? dye(stage, ink.mid) : ink.deep)
      reach(stage, top, bottom, i)
    }
    stem(stage, top, 3)
    top.forEach((at) => mask.blockAt(at, 6))
    if (water) mask.block([...top, ...[...bottom].reverse()], 0)
  })
  random.next()
  const room = (p: Place): Point[] => ring(p.x, p.y, 27 * (p.scale ?? 1), 20)
  const turn = (): number => random.range(-0.25, 0.25)
  scatter(stage, { tries: 900, scales: [0.9, 1.25], room, draw: fish, turn })
  const small = (p: Place): Point[] => ring(p.x, p.y, 18 * (p.scale ?? 1), 16)
  scatter(stage, { tries: 400, scales: [0.8, 1.1], room: small, draw: (s, p) => blossom(s, p, 6) })
  undergrowth(stage, { kinds: ["cecek", "gringsing", "cecek-telu"], gap: 8, patches: 22 })
}

function reach(stage: Stage, top: Point[], bottom: Point[], row: number): void {
  const { pen, ink } = stage
  const between = (t: number): Point[] =>
    top.map(([x, y], i) => [x, mix(y, bottom[i]?.[1] ?? y, t)] as const)
  const thick = Math.abs((bottom[60]?.[1] ?? 0) - (top[60]?.[1] ?? 0))
  if (row % 2) {
    const lines = Math.max(4, Math.round(thick / 9))
    for (let k = 1; k < lines; k++) {
      stem(stage, between(k / lines), k % 3 === 1 ? 2.4 : 1.3, k % 3 === 1 ? ink.accent : ink.wax)
    }
    return
  }
  for (const t of [0.16, 0.84]) stem(stage, between(t), 1.5)
  const middle = between(0.5)
  middle.forEach(([x, y], i) => {
    if (i % 4 === 0) wavelet(stage, [x, y + thick * 0.1], Math.min(15, thick * 0.26), i)
    if (i % 4 === 2) pen.dots([[x, y - thick * 0.2], [x, y + thick * 0.2]], 1.7, ink.wax)
  })
}

function wavelet(stage: Stage, [x, y]: Point, size: number, index: number): void {
  for (const k of [1, 0.62, 0.3]) {
    const arch = curve(10, (t): Point => {
      const angle = Math.PI * (1 + t)
      return [x + Math.cos(angle) * size * k * 1.1, y + Math.sin(angle) * size * k]
    })
    const tinted = k === 0.62 && index % 8 !== 0
    stem(stage, arch, k === 1 ? 1.8 : 1.2, tinted ? stage.ink.accent : stage.ink.wax)
  }
}

/** A river fish, about 50 long, swimming to the right. */
function fish(stage: Stage, place: Place): void {
  const { ink, pen } = stage
  const body = shapeAt(
    [[-18, 0], [-10, -9], [4, -12], [18, -6], [25, 1], [16, 8], [2, 11], [-10, 8]],
    place,
  )
  const tail = shapeAt([[-15, 0], [-15, 0], [-28, -12], [-25, 0], [-29, 11]], place)
  plate(stage, tail, dye(stage, ink.accent), 2)
  plate(stage, body, dye(stage, ink.mid), 2.4)
  fillShape(stage, shapeAt([[-14, 0], [-6, -6], [4, -8], [9, 0], [3, 8], [-8, 6]], place), "sisik")
  stem(stage, lineAt([[11, -8], [8, 0], [11, 7]], place), 1.5)
  pen.dots(put([[17, -1]], place), 1.7, ink.wax)
}

/** Teratai Putih: lotuses from above and from the side, pads, on rippled water. */
export function terataiPutih(stage: Stage): void {
  const { random } = stage
  const room =
    (radius: number) =>
    (p: Place): Point[] =>
      ring(p.x, p.y, radius * (p.scale ?? 1), 26)
  const upright = (): number => random.range(-0.35, 0.35)
  scatter(stage, { tries: 90, scales: [1.25, 1.5], room: room(58), draw: lotusAbove })
  scatter(stage, { tries: 120, scales: [1, 1.2], room: room(66), draw: lotusSide, turn: upright })
  scatter(stage, { tries: 260, scales: [0.9, 1.25], room: room(44), draw: lotusPad })
  scatter(stage, { tries: 220, scales: [0.62, 0.8], room: room(56), draw: lotusAbove })
  scatter(stage, { tries: 300, scales: [0.5, 0.75], room: room(44), draw: lotusPad })
  undergrowth(stage, {
    kinds: ["rawan", "cecek", "rawan", "galaran"],
    gap: 9,
    patches: 14,
    leaves: 90,
    blossoms: 60,
  })
}

/** Ombak Tanjung: fans of waves that overlap like tiles, crests that curl, tanjung flowers. */
export function ombakTanjung(stage: Stage): void {
  const { width, height, bleed, random } = stage
  const [across, down] = [148, 62]
  let row = 0
  for (let y = -bleed; y < height + bleed + down * 2; y += down, row++) {
    for (let x = -bleed - across; x < width + bleed + across; x += across) {
      const shift = (row % 2) * (across / 2) + random.range(-3, 3)
      const at = { x: x + shift, y: y + random.range(-3, 3) }
      wave(stage, at, across / 2, (row * 5 + Math.round(x / across) * 3) % 7)
    }
  }
}

const WATERS: readonly Filler[] = ["plain", "cecek", "plain", "sisik", "plain", "galaran", "plain"]

function wave(stage: Stage, { x, y }: Place, radius: number, kind: number): void {
  const { pen, ink } = stage
  const fan = curve(30, (t): Point => {
    const angle = Math.PI * (1 + t)
    return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius * 0.96]
  })
  const body = [...fan, [x + radius, y + 70] as const, [x - radius, y + 70] as const]
  pen.fill(body, kind % 3 === 0 ? dye(stage, ink.mid) : kind % 3 === 1 ? ink.ground : ink.deep)
  stem(stage, fan, 3.4)
  for (const k of [0.84, 0.7]) {
    const arch = fan.map(([px, py]) => [mix(x, px, k), mix(y, py, k)] as const)
    if (k === 0.84) pen.dots(arch.filter((_, i) => i % 2 === 0), 1.7, ink.wax)
    else stem(stage, arch, 1.8, kind % 2 ? ink.accent : ink.wax)
  }
  const heart = put(ring(0, 0, radius * 0.6, 40), { x, y })
  const filler = WATERS[kind] ?? "plain"
  const curl: Place = { x, y: y - radius * 0.3, scale: radius / 74, mirror: kind > 3 }
  if (filler === "plain") crest(stage, curl)
  else fillShape(stage, heart.map(([px, py]) => [px, Math.min(py, y)] as const), filler)
  if (filler === "sisik" || filler === "cecek") tanjung(stage, { x, y: y - radius * 0.28 })
}

/** A breaking crest with foam fingers. */
function crest(stage: Stage, place: Place): void {
  const { pen, ink } = stage
  const hook = put(
    curve(26, (t): Point => {
      const angle = Math.PI * (0.95 + t * 1.75)
      const radius = mix(25, 5, t)
      return [Math.cos(angle) * radius, Math.sin(angle) * radius]
    }),
    place,
  )
  pen.taper([...hook].reverse(), ink.wax, 3)
  stem(stage, hook, 2.6)
  for (let i = 0; i < 6; i++) {
    const angle = Math.PI * (1.1 + i * 0.16)
    const foam = from(place, Math.cos(angle) * 30, Math.sin(angle) * 30)
    pen.dot([foam.x, foam.y], i % 2 ? 2.8 : 2, ink.wax)
  }
  const inner = put(ring(0, 0, 9, 14), place)
  pen.fill(inner, ink.accent)
  outline(stage, inner, 1.6)
  dotsAlong(stage, inner, 3.4, 5, 1)
}
