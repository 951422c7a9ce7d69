/** A stream of numbers that is the same for the same seed on every machine. */
export type Random = {
  /** In [0, 1). */
  next: () => number
  /** In [from, to). */
  range: (from: number, to: number) => number
  /** A whole number in [0, below). */
  below: (below: number) => number
  /** -1 or 1. */
  sign: () => number
  /** One of the choices, which must not be empty. */
  pick: <Choice>(choices: readonly [Choice, ...Choice[]]) => Choice
}

/** 32-bit FNV-1a of a text: the seed of a product is the seed of its SKU. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return hash >>> 0
}

/** Mulberry32: small, fast, good enough for drawing. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    range: (from, to) => from + next() * (to - from),
    sign: () => (next() < 0.5 ? -1 : 1),
    pick: (choices) => choices[below(choices.length)] ?? choices[0],
  }
}

/** Smooth value noise in [-1, 1]; one unit of x or y is one bump. */
export function createNoise(seed: number): (x: number, y: number) => number {
  const corner = (x: number, y: number): number => {
    let hash = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ Math.imul(seed, 974711)
    hash = Math.imul(hash ^ (hash >>> 13), 1274126177)
    return ((hash ^ (hash >>> 16)) >>> 0) / 2147483648 - 1
  }
  const ease = (t: number): number => t * t * (3 - 2 * t)
  return (x, y) => {
    const [left, top] = [Math.floor(x), Math.floor(y)]
    const [across, down] = [ease(x - left), ease(y - top)]
    const upper = corner(left, top) * (1 - across) + corner(left + 1, top) * across
    const lower = corner(left, top + 1) * (1 - across) + corner(left + 1, top + 1) * across
    return upper * (1 - down) + lower * down
  }
}
