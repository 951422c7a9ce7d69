import { curve, polar, type Point } from "./geometry.js"
import type { Stage } from "./stage.js"

/** Isen of the ground: what fills the cloth between the motifs. */
export type GroundFiller =
  | "cecek"
  | "cecek-telu"
  | "sisik"
  | "galaran"
  | "ukel"
  | "gringsing"
  | "rawan"

export type GroundSetup = {
  kinds: readonly [GroundFiller, ...GroundFiller[]]
  /** Distance between neighbouring dots; the other fillers follow it. */
  gap: number
  /** How many patches of one filler the cloth has; 0 keeps the first kind everywhere. */
  patches: number
  colour?: string
}

type Visit = (at: Point) => void

type Patch = { x: number; y: number; kind: GroundFiller }

/** Fills all free cloth, each patch with its own filler; dots last, so no place stays bare. */
export function fillGround(stage: Stage, setup: GroundSetup): void {
  const { gap, kinds } = setup
  const colour = setup.colour ?? stage.ink.wax
  const kindAt = patchFinder(stage, setup)
  const each = (kind: GroundFiller, across: number, down: number, draw: Visit): void =>
    eachLattice(stage, across, down, (at) => {
      if (kindAt(at) === kind) draw(at)
    })

  if (kinds.includes("ukel")) {
    each("ukel", gap * 2.3, gap * 2.1, (at) => curl(stage, at, gap, colour))
  }
  if (kinds.includes("gringsing")) {
    each("gringsing", gap * 1.55, gap * 1.35, (at) => eyelet(stage, at, gap, colour))
  }
  if (kinds.includes("sisik")) {
    const drawn: Point[] = []
    each("sisik", gap * 1.7, gap, (at) => scale(stage, at, gap, drawn))
    drawn.forEach((at) => stage.mask.blockAt(at, gap * 0.8))
  }
  if (kinds.includes("galaran")) galaran(stage, gap, colour, (at) => kindAt(at) === "galaran")
  if (kinds.includes("rawan")) {
    each("rawan", gap * 2.2, gap * 1.1, (at) => ripple(stage, at, gap, colour))
  }
  if (kinds.includes("cecek-telu")) {
    each("cecek-telu", gap * 2, gap * 1.75, (at) => triple(stage, at, gap, colour))
  }
  eachLattice(stage, gap, gap * 0.87, (at) => {
    const room = kindAt(at) === "cecek" ? gap * 0.4 : gap * 0.5
    if (stage.mask.freeAt(at, room)) stage.pen.dot(at, gap * 0.135, colour)
  })
}

function patchFinder(stage: Stage, { kinds, patches }: GroundSetup): (at: Point) => GroundFiller {
  const { width, height, bleed, random } = stage
  if (patches === 0 || kinds.length === 1) return () => kinds[0]
  const seeds: Patch[] = Array.from({ length: patches }, (_, i) => ({
    x: random.range(-bleed, width + bleed),
    y: random.range(-bleed, height + bleed),
    kind: kinds[i % kinds.length] ?? kinds[0],
  }))
  const wrap = (d: number, size: number): number =>
    bleed === 0 ? Math.min(Math.abs(d), size - Math.abs(d)) : Math.abs(d)
  return ([x, y]) => {
    let best: Patch | undefined
    let nearest = Infinity
    for (const patch of seeds) {
      const far = Math.hypot(wrap(patch.x - x, width), wrap(patch.y - y, height))
      if (far < nearest) [nearest, best] = [far, patch]
    }
    return best?.kind ?? kinds[0]
  }
}

/** A staggered lattice that closes at the edges of a wrapping block. */
function eachLattice(
  stage: Stage,
  across: number,
  down: number,
  visit: (at: Point) => void,
): void {
  const { width, height, bleed } = stage
  const columns = Math.max(1, Math.round((width + bleed * 2) / across))
  const rows = 2 * Math.max(1, Math.round((height + bleed * 2) / (down * 2)))
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      visit([
        ((column + (row % 2) / 2) / columns) * (width + bleed * 2) - bleed,
        (row / rows) * (height + bleed * 2) - bleed,
      ])
    }
  }
}

/** Takes a round place if it is free. */
function claim({ mask }: Stage, at: Point, radius: number): boolean {
  const free = mask.freeAt(at, radius)
  if (free) mask.blockAt(at, radius)
  return free
}

function curl(stage: Stage, [x, y]: Point, gap: number, colour: string): void {
  if (!claim(stage, [x, y], gap * 0.95)) return
  const start = stage.noise(x / 60, y / 60) * 4
  stage.pen.line(
    curve(18, (t) => {
      const [px, py] = polar(start + t * 11, (1 - t) * gap * 0.92)
      return [x + px, y + py]
    }),
    colour,
    gap * 0.15,
  )
}

function eyelet(stage: Stage, [x, y]: Point, gap: number, colour: string): void {
  if (!claim(stage, [x, y], gap * 0.6)) return
  stage.pen.line(
    curve(10, (t) => {
      const [px, py] = polar(t * 6.1 + 0.3, gap * 0.52)
      return [x + px, y + py]
    }),
    colour,
    gap * 0.13,
  )
  stage.pen.dot([x, y], gap * 0.12, colour)
}

/** Scales overlap their neighbours, so they take their place only after all are drawn. */
function scale(stage: Stage, [x, y]: Point, gap: number, drawn: Point[]): void {
  const colour = stage.ink.wax
  if (!stage.mask.freeAt([x, y + gap * 0.2], gap * 0.75)) return
  drawn.push([x, y - gap * 0.1])
  const arch = (size: number): Point[] =>
    curve(8, (t) => {
      const [px, py] = polar(Math.PI * (1 + t), gap * size)
      return [x + px, y + py * 1.05 + gap * 0.3]
    })
  stage.pen.line(arch(0.8), colour, gap * 0.14)
  stage.pen.line(arch(0.34), colour, gap * 0.11)
}

/** Long parallel lines that follow the wind and stop before each motif. */
function galaran(
  stage: Stage,
  gap: number,
  colour: string,
  here: (at: Point) => boolean,
): void {
  const { width, height, bleed, noise, mask } = stage
  const rows = Math.round((height + bleed * 2) / (gap * 0.66))
  const sway = bleed === 0 ? 0 : 16
  const runs: Point[][] = []
  for (let row = 0; row < rows; row++) {
    const base = (row / rows) * (height + bleed * 2) - bleed
    let run: Point[] = []
    for (let x = -bleed; x <= width + bleed; x += 5) {
      const at: Point = [x, base + noise(x / 130, base / 300) * sway]
      if (here(at) && mask.freeAt(at, gap * 0.36)) run.push(at)
      else {
        if (run.length > 2) runs.push(run)
        run = []
      }
    }
    if (run.length > 2) runs.push(run)
  }
  for (const run of runs) {
    stage.pen.line(run, colour, gap * 0.13)
    run.forEach((at) => mask.blockAt(at, gap * 0.4))
  }
}

function ripple(stage: Stage, [x, y]: Point, gap: number, colour: string): void {
  if (!claim(stage, [x, y], gap * 0.7)) return
  stage.pen.line(
    curve(8, (t) => [x + (t - 0.5) * gap * 1.9, y + Math.sin(t * Math.PI * 2) * gap * 0.24]),
    colour,
    gap * 0.14,
  )
}

function triple(stage: Stage, [x, y]: Point, gap: number, colour: string): void {
  if (!claim(stage, [x, y], gap * 0.62)) return
  for (let i = 0; i < 3; i++) {
    const [px, py] = polar(-Math.PI / 2 + (i / 3) * Math.PI * 2, gap * 0.36)
    stage.pen.dot([x + px, y + py], gap * 0.15, colour)
  }
}
