import { around, inset, put, type Line, type Place, type Point } from "../geometry.js"
import { sawut, veins } from "../isen-inside.js"
import type { Stage } from "../stage.js"
import { dye, from, lineAt, outline, plate, shapeAt, stem } from "./parts.js"

/** A mango leaf from the stalk at (0, 0) up to the tip at (0, -92). */
const LEAF: Line = [
  [0, 0],
  [0, 0],
  [11, -14],
  [17, -38],
  [13, -64],
  [2, -92],
  [2, -92],
  [-10, -66],
  [-16, -40],
  [-11, -15],
]

export const leafShape = (place: Place): Point[] => shapeAt(LEAF, place)

const RIB: Line = [
  [0, -2],
  [-1, -30],
  [1, -60],
  [2, -88],
]

/** `half`: one half dyed and hatched, the other left to dots, as old cloths have it. */
export function leaf(stage: Stage, place: Place, { half }: { half: boolean }): void {
  const { pen, ink } = stage
  const scale = place.scale ?? 1
  const blade = leafShape(place)
  const rib = lineAt(RIB, place)
  plate(stage, blade, dye(stage, half ? ink.mid : ink.ground), 2.3)
  if (half) {
    const side = [...rib, ...lineAt([[2, -90], [11, -64], [15, -38], [10, -14], [0, -2]], place)]
    pen.fill(side, dye(stage, ink.accent))
  }
  stem(stage, rib, 1.6)
  if (scale > 0.3) veins(stage, rib, 11 * scale, Math.max(5, 8 * scale), ink.wax)
}

/** The grape leaf: five lobes, veins from the stalk, dots along the edge. */
export function vineLeaf(stage: Stage, place: Place): void {
  const { pen, ink } = stage
  const scale = place.scale ?? 1
  const blade = vineLeafShape(place)
  plate(stage, blade, dye(stage, ink.mid), 2.6)
  const heart = inset(blade, 7 * scale)
  sawut(stage, blade, 7 * scale, 4.8, ink.accent)
  pen.line(heart, ink.wax, 1, true)
  for (const angle of [-1.25, -0.62, 0, 0.62, 1.25]) {
    const reach = 31 - Math.abs(angle) * 5
    const tip: Line = [
      [0, 12],
      [Math.sin(angle) * reach * 0.5, 12 - Math.cos(angle) * reach * 0.55],
      [Math.sin(angle) * reach, 8 - Math.cos(angle) * reach],
    ]
    stem(stage, lineAt(tip, place), 1.5)
  }
  stem(stage, lineAt([[0, 12], [2, 26], [8, 38]], place), 2.2)
}

export const vineLeafShape = (place: Place): Point[] => {
  const lobes = around(70, (angle) => {
    const turned = angle + Math.PI / 2
    const lobe = 30 + 9 * Math.cos(turned * 5) + 2.2 * Math.cos(turned * 15)
    const notch = Math.max(0, Math.cos(turned - Math.PI)) ** 8
    return lobe * (1 - 0.5 * notch)
  })
  return put(lobes, place)
}

/** A sprig: a bent stalk with paired leaves and one at the tip, from (0, 0) upwards. */
export function sprig(stage: Stage, place: Place, pairs = 2): void {
  const { random } = stage
  const bend = random.range(-12, 12)
  const tall = 34 * pairs
  stem(stage, lineAt([[0, 0], [bend, -tall * 0.5], [bend * 0.4, -tall]], place), 2.2)
  for (let i = 0; i < pairs; i++) {
    const y = -16 - i * 32
    const size = 0.46 - i * 0.05
    leaf(stage, from(place, bend * 0.6, y, 0.95, size), { half: i % 2 === 0 })
    leaf(stage, from(place, bend * 0.6, y - 6, -0.95, size), { half: i % 2 === 1 })
  }
  leaf(stage, from(place, bend * 0.4, -tall, bend / 40, 0.5), { half: true })
}

/** A small curled shoot that fills a gap. */
export function shoot(stage: Stage, place: Place): void {
  const { pen, ink, mask } = stage
  const hook: Point[] = lineAt([[0, 14], [-3, 0], [3, -12], [12, -13], [13, -4], [7, -3]], place)
  stem(stage, hook, 2)
  hook.forEach((at) => mask.blockAt(at, 4))
  const [bud] = put([[-8, -6]], place)
  if (!bud) return
  pen.dot(bud, 3 * (place.scale ?? 1), ink.accent)
  outlineDot(stage, bud, 3.4 * (place.scale ?? 1))
}

function outlineDot(stage: Stage, [x, y]: Point, radius: number): void {
  outline(stage, put(around(10, () => radius), { x, y }), 1.3)
  stage.mask.blockAt([x, y], radius + 2)
}
