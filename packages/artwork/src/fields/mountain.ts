import { around, curve, polar, put, ring, TAU, type Line, type Place } from "../geometry.js"
import type { Point } from "../geometry.js"
import { fillShape, sawut, type Filler } from "../isen-inside.js"
import { blend } from "../palettes.js"
import { scatter } from "../place.js"
import { blossom } from "../shapes/flowers.js"
import { dye, outline, plate, stem } from "../shapes/parts.js"
import type { Stage } from "../stage.js"
import { undergrowth } from "./fillers.js"

const discRoom = (place: Place): Point[] => ring(place.x, place.y, 62 * (place.scale ?? 1), 30)

/** A caldera from above: uneven terraces with sand ripples, the crater, its breath of smoke. */
function crater(stage: Stage, place: Place): void {
  const { pen, ink, noise, random } = stage
  const scale = place.scale ?? 1
  const phase = random.range(0, 40)
  const rim = (radius: number): Point[] =>
    put(
      around(Math.round(30 + radius * scale), (angle) => {
        const [nx, ny] = polar(angle, 1.4)
        return radius * (1 + 0.085 * noise(nx + phase, ny + phase))
      }),
      place,
    )
  plate(stage, rim(58), ink.deep, 3)
  sawut(stage, rim(58), 8.5, 4.4, ink.wax)
  const terraces = [
    { radius: 47, colour: dye(stage, ink.mid), width: 2.4 },
    { radius: 38, colour: ink.ground, width: 1.6 },
    { radius: 31, colour: dye(stage, ink.accent), width: 2 },
    { radius: 22, colour: ink.deep, width: 2.2 },
    { radius: 13, colour: dye(stage, ink.mid), width: 1.8 },
  ]
  for (const { radius, colour, width } of terraces) {
    pen.fill(rim(radius), colour)
    outline(stage, rim(radius), width)
  }
  dotRing(stage, place, 42.5, 1.55)
  dotRing(stage, place, 34.5, 1.2)
  dotRing(stage, place, 17.5, 1.3)
  sawut(stage, rim(31), 6 * scale, 4.2, ink.deep)
  pen.fill(rim(6), ink.wax)
  for (let i = 0; i < 3; i++) {
    const start = phase + (i / 3) * TAU
    const wisp = curve(12, (t) => polar(start + t * 2.4, 6 + t * 7))
    stem(stage, put(wisp, place), 1.3)
  }
}

function dotRing(stage: Stage, place: Place, radius: number, size: number): void {
  const count = Math.round((radius * (place.scale ?? 1) * TAU) / 7.5)
  const dots = Array.from({ length: count }, (_, i) => polar((i / count) * TAU, radius))
  stage.pen.dots(put(dots, place), size, stage.ink.wax)
}

/** A sun of rays, as it stands over the sea of sand. */
function sun(stage: Stage, place: Place): void {
  const { pen, ink, mask } = stage
  const scale = place.scale ?? 1
  pen.fill(discRoom({ ...place, scale: scale * 0.92 }), ink.ground)
  for (let i = 0; i < 24; i++) {
    const turn = (i / 24) * TAU
    const long = i % 2 ? 40 : 52
    const ray = put([polar(turn, 20), polar(turn, long)], place)
    pen.taper([...ray].reverse(), i % 2 ? ink.accent : ink.wax, 2)
    pen.taper(ray, i % 2 ? ink.accent : ink.wax, 6 * scale)
    const tip = put([polar(turn, long + 5)], place)
    pen.dots(tip, 1.4, ink.wax)
  }
  const disc = ring(place.x, place.y, 17 * scale, 26)
  pen.fill(disc, ink.mid)
  outline(stage, disc, 2.2)
  fillShape(stage, disc, "cecek")
  mask.block(discRoom({ ...place, scale: scale * 0.95 }), 2)
}

/** Kaldera: craters of every size crowd the silk, suns and blossoms between, rippled sand. */
export function kaldera(stage: Stage): void {
  const put = (tries: number, low: number, high: number, draw: typeof crater): void =>
    scatter(stage, { tries, scales: [low, high], room: discRoom, draw, gap: 3 })
  put(50, 2.3, 2.8, crater)
  put(120, 1.4, 1.75, crater)
  put(120, 0.95, 1.1, sun)
  put(260, 0.8, 1.1, crater)
  put(420, 0.48, 0.66, crater)
  put(200, 0.45, 0.6, sun)
  put(500, 0.28, 0.38, crater)
  const small = (p: Place): Point[] => ring(p.x, p.y, 17 * (p.scale ?? 1), 14)
  scatter(stage, { tries: 300, scales: [0.7, 1], room: small, draw: (s, p) => blossom(s, p) })
  undergrowth(stage, { kinds: ["cecek", "rawan", "cecek-telu"], leaves: 0, blossoms: 60 })
}

const SLOPES: readonly Filler[] = ["galaran", "cecek", "sawut", "sisik", "ukel", "cecek"]

/** Tengger: ranges of peaks, each slope with its own filling, terraces at their feet. */
export function tengger(stage: Stage): void {
  const { width, height, bleed } = stage
  const rows = Math.max(2, Math.round((height + bleed * 2) / 92))
  const count = Math.max(2, Math.round((width + bleed * 2) / 120))
  const across = (width + bleed * 2) / count
  const down = (height + bleed * 2) / rows
  for (let row = 0; row <= rows; row++) {
    for (let i = -1; i <= count; i++) {
      const x = -bleed + (i + (row % 2) / 2 + 0.5) * across
      const y = -bleed + (row + 0.5) * down
      peak(stage, x, y, { across, down, kind: (row * 3 + i + 7) % SLOPES.length })
    }
  }
}

type Peak = { across: number; down: number; kind: number }

function peak(stage: Stage, x: number, y: number, { across, down, kind }: Peak): void {
  const { pen, ink, mask, random, bleed } = stage
  const wander = bleed === 0 ? 0 : 5
  const top: Point = [x + random.range(-wander, wander), y - down * 0.98]
  const [left, right]: [Point, Point] = [
    [x - across * 0.52, y + down * 0.1],
    [x + across * 0.52, y + down * 0.1],
  ]
  const slope: Line = [top, top, right, right, left, left]
  pen.fill(slope, kind % 2 ? ink.mid : ink.ground)
  const shade: Line = [top, top, right, right, [x + 6, y + down * 0.1], [x + 6, y + down * 0.1]]
  pen.fill(shade, kind % 2 ? blend(ink.mid, ink.deep, 0.45) : ink.deep)
  stem(stage, [left, top], 3)
  stem(stage, [top, right], 3)
  for (const t of [0.16, 0.3]) {
    const inner = shrink(slope, [x, y - down * 0.3], 1 - t)
    if (t === 0.16) pen.dots(inRow(inner), 1.5, ink.wax)
    else outline(stage, inner, 1.7)
  }
  const core = shrink(slope, [x, y - down * 0.28], 0.56)
  pen.fill(core, kind % 2 ? ink.ground : kind % 3 ? ink.mid : ink.accent)
  fillShape(stage, core, SLOPES[kind] ?? "cecek")
  mask.block(slope, 0)
}

const shrink = (shape: Line, [cx, cy]: Point, by: number): Point[] =>
  shape.map(([x, y]) => [cx + (x - cx) * by, cy + (y - cy) * by] as const)

/** Dots along the two slopes of a peak, none along its foot. */
function inRow(slope: Line): Point[] {
  const [top, , right, , left] = slope
  if (!top || !right || !left) return []
  return [left, right].flatMap((foot) =>
    curve(9, (t): Point => [top[0] + (foot[0] - top[0]) * t, top[1] + (foot[1] - top[1]) * t]),
  )
}
