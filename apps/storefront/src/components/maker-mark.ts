/** The mark of a member, drawn from her number alone: the same on every page and every day. */
export type MakerMark = {
  /** Points of the outer star, as an SVG path on a field of 48 by 48. */
  edge: string
  /** Dots of wax around the middle. */
  dots: readonly { x: number; y: number }[]
  /** The sign within: petals as one path. */
  petals: string
  ground: "primary" | "accent"
}

const MIDDLE = 24
const TURN = Math.PI * 2

export function makerMark(memberNumber: string): MakerMark {
  const next = numbersFrom(memberNumber)
  const teeth = 8 + next(9)
  const dots = 6 + next(7)
  const petals = 3 + next(6)
  return {
    edge: `${star(teeth * 2, 20.5, 17.5)}Z`,
    dots: ring(dots, 14.5, next(100) / 100),
    petals: flower(petals, 9 + next(3), next(100) / 100),
    ground: next(2) === 0 ? "primary" : "accent",
  }
}

/** Small whole numbers that follow from a text (FNV-1a, then a linear step for each). */
function numbersFrom(text: string): (below: number) => number {
  let state = 0x811c9dc5
  for (const letter of text) {
    state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  }
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state >>> 8) % below
  }
}

const at = (angle: number, radius: number) => ({
  x: tenth(MIDDLE + Math.sin(angle) * radius),
  y: tenth(MIDDLE - Math.cos(angle) * radius),
})

const tenth = (length: number): number => Math.round(length * 10) / 10

const ring = (count: number, radius: number, shift: number) =>
  Array.from({ length: count }, (_, index) => at(((index + shift) / count) * TURN, radius))

function star(corners: number, outer: number, inner: number): string {
  const points = Array.from({ length: corners }, (_, index) =>
    at((index / corners) * TURN, index % 2 === 0 ? outer : inner),
  )
  return `M${points.map(({ x, y }) => `${x} ${y}`).join("L")}`
}

/** Each petal goes out on one side of its line and comes back on the other. */
function flower(count: number, radius: number, shift: number): string {
  const half = TURN / count / 2.4
  return Array.from({ length: count }, (_, index) => {
    const angle = ((index + shift) / count) * TURN
    const [tip, left, right] = [
      at(angle, radius), at(angle - half, radius * 0.7), at(angle + half, radius * 0.7),
    ]
    const middle = `${MIDDLE} ${MIDDLE}`
    return `M${middle}Q${left.x} ${left.y} ${tip.x} ${tip.y}Q${right.x} ${right.y} ${middle}`
  }).join("")
}
