import { ring, type Place, type Point } from "../geometry.js"
import { fillGround, type GroundFiller } from "../isen-ground.js"
import { scatter } from "../place.js"
import { blossom, eye } from "../shapes/flowers.js"
import { leaf, leafShape, shoot } from "../shapes/leaves.js"
import type { Stage } from "../stage.js"

const disc =
  (radius: number) =>
  ({ x, y, scale = 1 }: Place): Point[] =>
    ring(x, y, radius * scale, 16)

export type Undergrowth = {
  kinds: readonly [GroundFiller, ...GroundFiller[]]
  /** Distance of the ground's dots in pixels. */
  gap?: number
  patches?: number
  leaves?: number
  blossoms?: number
}

/** From larger to smaller, until only dots fit: leaves, blossoms, shoots, eyes, ground isen. */
export function undergrowth(stage: Stage, setup: Undergrowth): void {
  const { kinds, gap = 8.5, patches = 16, leaves = 260, blossoms = 160 } = setup
  const draw = (s: Stage, place: Place): void => leaf(s, place, { half: s.random.next() < 0.5 })
  scatter(stage, { tries: leaves, scales: [0.42, 0.62], room: leafShape, draw })
  scatter(stage, { tries: blossoms, scales: [0.85, 1.1], room: disc(18), draw: blossom })
  scatter(stage, { tries: leaves, scales: [0.26, 0.36], room: leafShape, draw })
  scatter(stage, { tries: blossoms, scales: [0.8, 1.1], room: disc(15), draw: shoot })
  scatter(stage, { tries: blossoms, scales: [0.7, 1], room: disc(13), draw: eye })
  fillGround(stage, { kinds, gap, patches })
}
