import { mix, normals, resample, signedArea, type Line, type Point } from "./geometry.js"

/** Moves a point as the maker's hand would: tremor for tulis, nothing for print. */
export type Hand = (point: Point) => Point

/**
 * A sheet that collects shapes in painting order and writes them as few SVG paths:
 * neighbours of one style share a path, so a dense cloth stays quick to render.
 */
export type Drawing = {
  fill: (shape: Line, colour: string) => void
  /** A line of even width. */
  line: (line: Line, colour: string, width: number, closed?: boolean) => void
  /** A line whose width swells and thins along its way, as wax runs from a canting. */
  brush: (line: Line, colour: string, width: number, closed?: boolean) => void
  /** A tapering stroke: `width` at the start, nothing at the end. */
  taper: (line: Line, colour: string, width: number) => void
  dot: (at: Point, radius: number, colour: string) => void
  dots: (at: readonly Point[], radius: number, colour: string) => void
  /** Markup as it is, between the shapes before and after it. */
  raw: (markup: string) => void
  svg: () => string
}

export const still: Hand = (point) => point

const short = (value: number): string => {
  const text = (Math.round(value * 10) / 10).toString()
  return text === "-0" ? "0" : text
}

const pair = ([x, y]: Point): string => `${short(x)} ${short(y)}`

/** A path through the midpoints with the points as handles; doubled points stay sharp. */
function smooth(line: Line, closed: boolean): string {
  const first = line[0]
  if (!first) return ""
  const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
  if (line.length < 3) return `M${line.map(pair).join("L")}`
  const last = line[line.length - 1] ?? first
  let path = `M${pair(closed ? middle(last, first) : first)}`
  line.forEach((point, i) => {
    const next = line[i + 1] ?? (closed ? first : undefined)
    if (!next) path += `L${pair(point)}`
    else if (closed || i > 0) path += `Q${pair(point)} ${pair(middle(point, next))}`
  })
  return closed ? `${path}Z` : path
}

/** Both sides of a line whose half width at t in [0, 1] is `half(t)`. */
function outline(line: Line, half: (t: number, index: number) => number): Point[] {
  const sides = normals(line, false)
  const side = (sign: number): Point[] =>
    line.map(([x, y], i) => {
      const [nx, ny] = sides[i] ?? [0, 0]
      const reach = sign * half(i / Math.max(1, line.length - 1), i)
      return [x + nx * reach, y + ny * reach] as const
    })
  return [...side(1), ...side(-1).reverse()]
}

export function createDrawing(hand: Hand = still, swell: (at: Point) => number = () => 0): Drawing {
  const parts: string[] = []
  let style = ""
  let path: string[] = []
  const flush = (): void => {
    if (path.length > 0) parts.push(`<path ${style} d="${path.join("")}"/>`)
    path = []
  }
  const add = (nextStyle: string, d: string): void => {
    if (nextStyle !== style) flush()
    style = nextStyle
    path.push(d)
  }
  const stroke = (colour: string, width: number): string =>
    `fill="none" stroke="${colour}" stroke-width="${short(width)}" ` +
    `stroke-linecap="round" stroke-linejoin="round"`

  const fill = (shape: Line, colour: string): void => {
    const oriented = signedArea(shape) < 0 ? [...shape].reverse() : shape
    add(`fill="${colour}"`, smooth(oriented.map(hand), true))
  }
  const line = (points: Line, colour: string, width: number, closed = false): void =>
    add(stroke(colour, width), smooth(points.map(hand), closed))
  const dot = (at: Point, radius: number, colour: string): void =>
    add(stroke(colour, radius * 2), `M${pair(hand(at))}h.01`)

  return {
    fill,
    line,
    dot,
    dots: (at, radius, colour) => at.forEach((point) => dot(point, radius, colour)),
    brush: (points, colour, width, closed = false) => {
      const even = resample(points, 4, closed)
      const first = even[0]
      if (!first || even.length < 3) return line(points, colour, width, closed)
      const loop = closed ? [...even, first, even[1] ?? first] : even
      const moved = loop.map(hand)
      const half = (_t: number, i: number): number =>
        (width / 2) * (1 + swell(loop[i] ?? first) * 0.45)
      add(`fill="${colour}" fill-rule="nonzero"`, smooth(outline(moved, half), true))
    },
    taper: (points, colour, width) =>
      add(
        `fill="${colour}" fill-rule="nonzero"`,
        smooth(outline(points.map(hand), (t) => mix(width / 2, 0.25, t)), true),
      ),
    raw: (markup) => {
      flush()
      style = ""
      parts.push(markup)
    },
    svg: () => {
      flush()
      style = ""
      return parts.join("")
    },
  }
}
