import type { Filler } from "../isen-inside.js"
import { ring, TAU, type Place } from "../geometry.js"
import { arc, scatter, snake, vine } from "../place.js"
import { grapes, grapesRoom, mango, mangoRoom, slice } from "../shapes/fruit.js"
import { blossom, eye, tanjung } from "../shapes/flowers.js"
import { leaf, leafShape, sprig, vineLeaf, vineLeafShape } from "../shapes/leaves.js"
import type { Stage } from "../stage.js"
import { undergrowth } from "./fillers.js"

const CORES: readonly [Filler, ...Filler[]] = ["sisik", "cecek", "sawut", "galaran", "ukel"]

/** Manggur: snaking stems whose bays hold a mango or a bunch of grapes, no two alike. */
export function manggur(stage: Stage): void {
  const { width, height, bleed, random } = stage
  const [across, period] = [204, 404]
  const columns = Math.ceil((width + bleed * 2) / across)
  const stems: { x: number; at: number }[] = []
  for (let column = 0; column <= columns; column++) {
    const x = -bleed + column * across + random.range(-8, 8)
    const at = column * 2.1 + random.range(-0.4, 0.4)
    stems.push({ x, at })
    let bay = column
    for (let y = -bleed - 40; y < height + bleed; y += period / 2) {
      const phase = (y / period) * TAU + at
      const side = Math.sin(phase) > 0 ? -1 : 1
      const nearest = y + (Math.PI / 2 - (((phase % Math.PI) + Math.PI) % Math.PI)) * (period / TAU)
      const place: Place = {
        x: x + side * 34 + random.range(-5, 5),
        y: nearest + random.range(-6, 6),
        turn: side * random.range(0.25, 0.7),
        scale: random.range(1.12, 1.38),
        mirror: side > 0,
      }
      fruitAt(stage, place, bay++)
    }
  }
  for (const { x, at } of stems) {
    const line = snake(x, -bleed, height + bleed, 54, period, at)
    vine(stage, line, { width: 7.4, leafEvery: 34, leafScale: 0.6, shoots: true })
  }
  undergrowth(stage, { kinds: ["cecek", "ukel", "sisik", "cecek-telu", "galaran"] })
}

function fruitAt(stage: Stage, place: Place, index: number): void {
  if (index % 2) {
    if (stage.mask.free(mangoRoom(place), 0)) mango(stage, place, stage.random.pick(CORES))
  } else if (stage.mask.free(grapesRoom(place), 0)) {
    grapes(stage, { ...place, turn: (place.turn ?? 0) * 0.5 })
  }
}

/** Manggur in rows: a stamp block of lying mangoes and hanging grapes between rope bands. */
export function manggurRows(stage: Stage): void {
  const { width, height, random } = stage
  const rows = 4
  for (let row = 0; row < rows; row++) {
    const y = ((row + 0.5) / rows) * height
    const count = 3
    for (let i = 0; i < count; i++) {
      const x = ((i + (row % 2) / 2 + 0.25) / count) * width
      const turn = row % 2 ? 0.5 : -0.5
      const place = { x, y: y + 4, turn, scale: 0.86, mirror: row % 2 === 1 }
      if ((row + i) % 2) mango(stage, place, CORES[(row + i) % CORES.length] ?? "sisik")
      else grapes(stage, { ...place, turn: 0, scale: 0.9 })
    }
    rope(stage, (row / rows) * height)
  }
  const wide = (place: Place) => ring(place.x, place.y, 22 * (place.scale ?? 1), 18)
  scatter(stage, { tries: 90, scales: [0.9, 1.05], room: wide, draw: tanjung })
  random.next()
  undergrowth(stage, { kinds: ["cecek", "sisik"], patches: 10, leaves: 200 })
}

/** A band of linked eyes between two lines. */
function rope(stage: Stage, y: number): void {
  const { width, pen, ink, mask } = stage
  const links = Math.round(width / 24)
  for (let i = 0; i < links; i++) {
    const x = ((i + 0.5) / links) * width
    pen.fill(ring(x, y, 8.2, 14), i % 2 ? ink.mid : ink.accent)
    pen.line(ring(x, y, 8.2, 14), ink.wax, 1.8, true)
    pen.dot([x, y], 1.9, ink.wax)
    pen.dots([[x + 12, y - 7], [x + 12, y + 7]], 1.4, ink.wax)
    mask.blockAt([x, y], 14)
  }
  for (const side of [-14, 14]) {
    pen.line([[-1, y + side], [width + 1, y + side]], ink.wax, 2)
    for (let x = 0; x < width; x += 3) mask.blockAt([x, y + side], 4)
  }
}

/** Grape vines all over: big five-lobed leaves, bunches, tendrils. */
export function sulurAnggur(stage: Stage): void {
  const { width, height } = stage
  const wraps = stage.bleed === 0
  const [top, bottom] = wraps ? [0, height] : [-70, height + 70]
  const stems = Math.max(2, Math.round(width / 190))
  for (let i = 0; i < stems; i++) {
    const x = ((i + 0.5) / stems) * width
    const upside = i % 2 ? 0.5 : 0
    for (const [part, side] of [[0.25, 1], [0.75, -1]] as const) {
      const y = ((part + upside) % 1) * height
      grapes(stage, { x: x - side * 4, y, turn: side * 0.25, scale: 1.02, mirror: side < 0 }, 6)
      const leafY = ((part + upside + 0.25) % 1) * height
      const place = { x: x + side * 62, y: leafY, turn: side * 0.9, scale: 1 }
      if (stage.mask.free(vineLeafShape(place), 3)) vineLeaf(stage, place)
    }
    const line = snake(x, top, bottom, 58, height / 1, i % 2 ? Math.PI : 0)
    vine(stage, line, { width: 6.6, leafEvery: 32, leafScale: 0.46, shoots: true })
  }
  const draw = (s: Stage, place: Place): void => vineLeaf(s, place)
  scatter(stage, { tries: 120, scales: [0.55, 0.8], room: vineLeafShape, draw })
  undergrowth(stage, { kinds: ["galaran", "cecek"], patches: 9, leaves: 160, blossoms: 90 })
}

/** Mango leaves in sprays that lean on each other, with small fruits between. */
export function daunMangga(stage: Stage): void {
  const { width, height, bleed, random, mask } = stage
  const columns = Math.max(2, Math.round((width + bleed * 2) / 168))
  const rows = 4 * Math.max(1, Math.round((height + bleed * 2) / 500))
  const [step, down] = [(width + bleed * 2) / columns, (height + bleed * 2) / rows]
  for (let row = 0; row < rows; row++) {
    const y = -bleed + (row + 0.5) * down
    for (let column = 0; column < columns; column++) {
      const x = -bleed + (column + (row % 2) / 2 + 0.25) * step
      const lean = (row % 2 ? 0.55 : -0.55) + random.range(-0.12, 0.12)
      spray(stage, { x, y, turn: lean, scale: random.range(0.95, 1.05) })
    }
  }
  const small = (place: Place) => mangoRoom({ ...place, scale: (place.scale ?? 1) * 0.9 })
  scatter(stage, { tries: 160, scales: [0.5, 0.62], room: small, draw: (s, p) => mango(s, p) })
  if (mask.freeAt([0, 0], 12)) eye(stage, { x: 0, y: 0 })
  undergrowth(stage, { kinds: ["cecek", "cecek-telu", "galaran"], patches: 12 })
}

function spray(stage: Stage, place: Place): void {
  const turns = [-1.25, -0.72, -0.24, 0.24, 0.72, 1.25]
  turns.forEach((turn, i) => {
    const blade: Place = {
      x: place.x + Math.sin((place.turn ?? 0) + turn) * 14,
      y: place.y - Math.cos((place.turn ?? 0) + turn) * 14,
      turn: (place.turn ?? 0) + turn,
      scale: (place.scale ?? 1) * (1.02 - Math.abs(turn) * 0.18),
      mirror: turn < 0,
    }
    if (stage.mask.free(leafShape(blade), 1)) leaf(stage, blade, { half: i % 2 === 0 })
  })
  blossom(stage, { x: place.x, y: place.y, scale: 0.95 })
}

/** Four cut mangoes round a flower, squares on their corners: the ceplok of Manggur. */
export function ceplokMangga(stage: Stage): void {
  const { width, height } = stage
  const size = width / 2
  for (let row = 0; row < Math.round(height / (size / 2)); row++) {
    for (let column = 0; column < 2; column++) {
      const x = column * size + (row % 2) * (size / 2) + size / 4
      const y = row * (size / 2) + size / 4
      if (row % 2) ceplok(stage, x, y, size / 200)
      else star(stage, x, y, size / 200)
    }
  }
  const tuft = (s: Stage, p: Place): void => sprig(s, p, 1)
  const room = (p: Place) => ring(p.x, p.y, 34 * (p.scale ?? 1), 18)
  scatter(stage, { tries: 60, scales: [0.6, 0.7], room, draw: tuft })
  undergrowth(stage, { kinds: ["cecek", "gringsing"], patches: 8, leaves: 150, blossoms: 120 })
}

function ceplok(stage: Stage, x: number, y: number, scale: number): void {
  for (let i = 0; i < 4; i++) {
    const turn = (i / 4) * TAU + Math.PI / 4
    const place = { x: x + Math.sin(turn) * 45 * scale, y: y - Math.cos(turn) * 45 * scale, turn }
    slice(stage, { ...place, scale: scale * 0.98 })
  }
  tanjung(stage, { x, y, scale: scale * 0.66 })
  for (const side of [0, 1, 2, 3]) {
    const start = (side / 4) * TAU
    const line = arc(x, y, 92 * scale, start - 0.3, start + 0.3)
    if (line.every((at) => stage.mask.freeAt(at, 4))) {
      stage.pen.line(line, stage.ink.wax, 2)
      line.forEach((at) => stage.mask.blockAt(at, 4))
    }
  }
}

function star(stage: Stage, x: number, y: number, scale: number): void {
  grapes(stage, { x, y: y + 6 * scale, scale: scale * 0.86 }, 5)
}
