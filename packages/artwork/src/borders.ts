import { curve, polar, put, ring, TAU, type Line, type Place, type Point } from "./geometry.js"
import { blossom, lotusAbove, tanjung } from "./shapes/flowers.js"
import { leaf, sprig } from "./shapes/leaves.js"
import { outline, stem } from "./shapes/parts.js"
import type { Stage } from "./stage.js"

/** A part of the cloth set aside for a border, in pixels. */
export type Strip = { x: number; y: number; width: number; height: number }

const corners = ({ x, y, width, height }: Strip): Line =>
  ([
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ] as const).flatMap((corner) => [corner, corner])

/** Clears the strip of everything beneath and keeps the field out of it. */
function clear(stage: Stage, strip: Strip, colour: string): void {
  stage.pen.fill(corners(strip), colour)
  stage.mask.block(corners(strip), 3)
}

/** Seret: thin stripes with a row of pearls, along the length of the strip. */
export function seret(stage: Stage, strip: Strip): void {
  const { pen, ink } = stage
  const lying = strip.width > strip.height
  clear(stage, strip, ink.deep)
  const along = (t: number): Line =>
    curve(60, (s): Point =>
      lying
        ? [strip.x + s * strip.width, strip.y + t * strip.height]
        : [strip.x + t * strip.width, strip.y + s * strip.height],
    )
  for (const t of [0.06, 0.94]) stem(stage, along(t), 2.8)
  for (const t of [0.24, 0.76]) stem(stage, along(t), 1.6, ink.accent)
  const pearls = Math.round(Math.max(strip.width, strip.height) / 11)
  for (let i = 0; i < pearls; i++) {
    const s = (i + 0.5) / pearls
    const at: Point = lying
      ? [strip.x + s * strip.width, strip.y + strip.height / 2]
      : [strip.x + strip.width / 2, strip.y + s * strip.height]
    pen.dot(at, i % 2 ? 1.8 : 2.9, ink.wax)
  }
}

/** Tumpal: a row of spires, each with a growing sprig inside and a flower between neighbours. */
export function tumpal(stage: Stage, strip: Strip, pointsDown = false): void {
  const { pen, ink } = stage
  clear(stage, strip, ink.deep)
  const count = Math.max(2, Math.round(strip.width / (strip.height * 0.62)))
  const wide = strip.width / count
  const [foot, tip] = pointsDown
    ? [strip.y, strip.y + strip.height * 0.9]
    : [strip.y + strip.height, strip.y + strip.height * 0.1]
  for (let i = 0; i <= count; i++) {
    const gap: Place = { x: strip.x + i * wide, y: tip + (foot - tip) * 0.2, scale: 0.72 }
    tanjung(stage, gap, 6)
    const beneath = { x: strip.x + i * wide, y: tip + (foot - tip) * 0.52 }
    pen.dots([[beneath.x, beneath.y], [beneath.x, beneath.y + 9]], 1.9, ink.wax)
  }
  for (let i = 0; i < count; i++) {
    spire(stage, { x: strip.x + (i + 0.5) * wide, foot, tip, wide: wide * 0.94, odd: i % 2 === 1 })
  }
  const rim: Line = [[strip.x - 5, foot], [strip.x + strip.width + 5, foot]]
  stem(stage, rim, 3)
}

type Spire = { x: number; foot: number; tip: number; wide: number; odd: boolean }

function spire(stage: Stage, { x, foot, tip, wide, odd }: Spire): void {
  const { pen, ink } = stage
  const tall = foot - tip
  const shape = (by: number): Line => {
    const half = (wide / 2) * by
    const top = tip + tall * (1 - by) * 0.86
    const side = (sign: number): Point[] =>
      curve(10, (t): Point => [x + sign * half * (1 - t) ** 0.82, foot + (top - foot) * t])
    return [...side(-1), [x, top], ...side(1).reverse()]
  }
  pen.fill(shape(1), odd ? ink.mid : ink.ground)
  outline(stage, shape(1), 2.8)
  const inner = shape(0.82)
  pen.dots(inner.filter((_, i) => i % 2 === 0), 1.6, ink.wax)
  outline(stage, shape(0.68), 1.6, ink.accent)
  const up = tall > 0
  sprig(stage, { x, y: foot - tall * 0.03, turn: up ? 0 : Math.PI, scale: Math.abs(tall) / 165 }, 2)
}

/** A meander of leaves between two seams; lies or stands with the strip. */
export function runner(stage: Stage, strip: Strip): void {
  const { pen, ink } = stage
  clear(stage, strip, ink.ground)
  const lying = strip.width > strip.height
  const [long, deep] = lying ? [strip.width, strip.height] : [strip.height, strip.width]
  const at = (s: number, t: number): Point =>
    lying ? [strip.x + s, strip.y + t] : [strip.x + t, strip.y + s]
  for (const t of [2, deep - 2]) {
    stem(stage, curve(50, (s) => at(s * long, t)), 2.6)
  }
  for (const t of [9, deep - 9]) {
    const pearls = Math.round(long / 9)
    pen.dots(curve(pearls, (s) => at(s * long, t)), 1.5, ink.wax)
  }
  const waves = Math.max(2, Math.round(long / (deep * 1.35)))
  const swing = (s: number): number => Math.sin(s * waves * TAU) * (deep * 0.16)
  stem(stage, curve(waves * 16, (s) => at(s * long, deep / 2 + swing(s))), 2.6)
  for (let i = 0; i < waves * 2; i++) {
    const s = (i + 0.5) / (waves * 2)
    const side = i % 2 ? -1 : 1
    const [x, y] = at(s * long, deep / 2 + swing(s))
    const facing = lying ? (side > 0 ? 0.5 : Math.PI - 0.5) : side > 0 ? -0.5 : -Math.PI + 0.5
    const turn = lying ? facing : facing + Math.PI / 2
    leaf(stage, { x, y, turn, scale: deep / 190 }, { half: i % 3 === 0 })
    const [fx, fy] = at(s * long, deep / 2 + side * deep * 0.2)
    blossom(stage, { x: fx, y: fy, scale: deep / 165 })
  }
}

/** The square where two runners meet: a lotus in nested frames, so no band is cut. */
export function cornerBlock(stage: Stage, strip: Strip): void {
  const { pen, ink } = stage
  clear(stage, strip, ink.deep)
  const at: Place = { x: strip.x + strip.width / 2, y: strip.y + strip.height / 2 }
  const square = (by: number): Line => {
    const half = (strip.width / 2) * by
    const around = [polar(0.785, half * 1.414), polar(2.356, half * 1.414)]
    const rest = [polar(3.927, half * 1.414), polar(5.498, half * 1.414)]
    return put([...around, ...rest].flatMap((corner) => [corner, corner]), at)
  }
  outline(stage, square(0.96), 2.6)
  pen.fill(square(0.84), ink.mid)
  outline(stage, square(0.84), 1.6)
  pen.fill(ring(at.x, at.y, strip.width * 0.37, 40), ink.ground)
  outline(stage, ring(at.x, at.y, strip.width * 0.37, 40), 1.8)
  lotusAbove(stage, { ...at, scale: strip.width / 158 })
}
