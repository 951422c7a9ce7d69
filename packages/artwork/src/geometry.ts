/** All lengths are pixels of the 960 × 1200 picture; angles are radians; y grows downwards. */
export type Point = readonly [x: number, y: number]
export type Line = readonly Point[]

/** Where and how a shape drawn around the origin is put on the cloth. */
export type Place = { x: number; y: number; turn?: number; scale?: number; mirror?: boolean }

export const TAU = Math.PI * 2

export function put(line: Line, place: Place): Point[] {
  const { x, y, turn = 0, scale = 1, mirror = false } = place
  const [cos, sin] = [Math.cos(turn) * scale, Math.sin(turn) * scale]
  return line.map(([px, py]) => {
    const mx = mirror ? -px : px
    return [x + mx * cos - py * sin, y + mx * sin + py * cos] as const
  })
}

export const polar = (angle: number, radius: number): Point => [
  Math.cos(angle) * radius,
  Math.sin(angle) * radius,
]

export const mix = (a: number, b: number, t: number): number => a + (b - a) * t

/** A closed curve `radius(angle)` around the origin. */
export function around(count: number, radius: (angle: number) => number): Point[] {
  return Array.from({ length: count }, (_, i) => {
    const angle = (i / count) * TAU
    return polar(angle, radius(angle))
  })
}

export const ring = (x: number, y: number, radius: number, count = 0): Point[] =>
  around(count || Math.max(8, Math.round(radius * 1.1)), () => radius).map(
    ([px, py]) => [px + x, py + y] as const,
  )

/** Points of a curve given by a function of t in [0, 1]. */
export function curve(count: number, at: (t: number) => Point): Point[] {
  return Array.from({ length: count + 1 }, (_, i) => at(i / count))
}

/** A Catmull-Rom curve through the points. */
export function spline(points: Line, closed: boolean, steps = 8): Point[] {
  const count = points.length
  const at = (index: number): Point => {
    const i = closed ? (index + count) % count : Math.min(count - 1, Math.max(0, index))
    return points[i] ?? [0, 0]
  }
  const spans = closed ? count : count - 1
  const out: Point[] = []
  for (let i = 0; i < spans; i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    for (let step = 0; step < steps; step++) {
      const t = step / steps
      out.push([hermite(a[0], b[0], c[0], d[0], t), hermite(a[1], b[1], c[1], d[1], t)])
    }
  }
  if (!closed) out.push(at(count - 1))
  return out
}

function hermite(a: number, b: number, c: number, d: number, t: number): number {
  const [t2, t3] = [t * t, t * t * t]
  return (
    0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t2 + (3 * b - a - 3 * c + d) * t3)
  )
}

/** A spiral from radius `from` to `to` over `turns`, starting at angle `start`. */
export function spiral(place: Place, from: number, to: number, turns: number, start = 0): Point[] {
  const count = Math.max(12, Math.round(Math.abs(turns) * 22))
  return put(
    curve(count, (t) => polar(start + t * turns * TAU, mix(from, to, t ** 0.82))),
    place,
  )
}

const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1])

/** The line with its points `gap` apart (nearly), so that dots and tremor fall evenly. */
export function resample(line: Line, gap: number, closed = false): Point[] {
  const source = closed && line[0] ? [...line, line[0]] : line
  const out: Point[] = []
  let carried = 0
  for (let i = 1; i < source.length; i++) {
    const a: Point = source[i - 1] ?? [0, 0]
    const b: Point = source[i] ?? [0, 0]
    const length = distance(a, b)
    let along = carried
    for (; along < length; along += gap) {
      const t = length === 0 ? 0 : along / length
      out.push([mix(a[0], b[0], t), mix(a[1], b[1], t)])
    }
    carried = along - length
  }
  return out
}

/** The unit normal at each point of the line, to the left of its direction. */
export function normals(line: Line, closed: boolean): Point[] {
  const count = line.length
  return line.map((point, i) => {
    const before = line[closed ? (i - 1 + count) % count : Math.max(0, i - 1)] ?? point
    const after = line[closed ? (i + 1) % count : Math.min(count - 1, i + 1)] ?? point
    const length = distance(before, after) || 1
    return [(before[1] - after[1]) / length, (after[0] - before[0]) / length] as const
  })
}

export function signedArea(line: Line): number {
  let area = 0
  line.forEach(([x, y], i) => {
    const [nx, ny] = line[(i + 1) % line.length] ?? [x, y]
    area += x * ny - nx * y
  })
  return area / 2
}

/** The closed shape drawn in by `by` (negative: out). Good for smooth shapes and small steps. */
export function inset(shape: Line, by: number): Point[] {
  const side = signedArea(shape) > 0 ? by : -by
  const outward = normals(shape, true)
  return shape.map(([x, y], i) => {
    const [nx, ny] = outward[i] ?? [0, 0]
    return [x + nx * side, y + ny * side] as const
  })
}

export function inside(shape: Line, [x, y]: Point): boolean {
  let found = false
  for (let i = 0, j = shape.length - 1; i < shape.length; j = i++) {
    const [a, b] = [shape[i] ?? [0, 0], shape[j] ?? [0, 0]]
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) {
      found = !found
    }
  }
  return found
}

export type Box = { left: number; top: number; right: number; bottom: number }

export function boxOf(line: Line): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const [x, y] of line) {
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
  }
  return box
}

/** Where the horizontal line at `y` crosses the shape, left to right; pairs lie inside. */
export function crossings(shape: Line, y: number): number[] {
  const found: number[] = []
  for (let i = 0, j = shape.length - 1; i < shape.length; j = i++) {
    const [a, b] = [shape[i] ?? [0, 0], shape[j] ?? [0, 0]]
    if (a[1] > y !== b[1] > y) found.push(((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0])
  }
  return found.sort((p, q) => p - q)
}

/** Parallel lines across the shape at an angle, `gap` apart. */
export function hatch(shape: Line, angle: number, gap: number): [Point, Point][] {
  const level = put(shape, { x: 0, y: 0, turn: -angle })
  const { top, bottom } = boxOf(level)
  const out: [Point, Point][] = []
  for (let y = top + gap / 2; y < bottom; y += gap) {
    const cuts = crossings(level, y)
    for (let i = 0; i + 1 < cuts.length; i += 2) {
      const ends: Line = [
        [cuts[i] ?? 0, y],
        [cuts[i + 1] ?? 0, y],
      ]
      const [from, to] = put(ends, { x: 0, y: 0, turn: angle })
      if (from && to) out.push([from, to])
    }
  }
  return out
}
