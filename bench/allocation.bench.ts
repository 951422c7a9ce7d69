// How long level filling takes among 10,000 members, and how that grows with the pieces. Goal:
// 5,000 pieces within some tens of milliseconds.
import { allocate, type Candidate } from "../packages/domain/dist/allocation/index.js"
import { printTable } from "./support/table.ts"

const MEMBERS = 10_000
const ROUNDS = 7
const ORDERS = [5_000, 50_000, 200_000]

/** Members with different histories, weeks and room, the same in every run. */
const candidates: Candidate[] = Array.from({ length: MEMBERS }, (_, index) => ({
  artisanId: `art_${String(index).padStart(5, "0")}`,
  awardedMinutes: (index * 7_919) % 90_000,
  weeklyMinutes: 600 + ((index * 104_729) % 3_000),
  capacityPieces: 5 + ((index * 1_299_709) % 60),
}))

/** The middle of several rounds, since one alone says little. */
function medianMilliseconds(pieces: number, minimumLotPieces: number): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const started = performance.now()
    allocate({ pieces, minutesPerPiece: 180, minimumLotPieces, candidates })
    return performance.now() - started
  })
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0
}

const rows = ORDERS.flatMap((pieces) =>
  [1, 12].map((lot) => ({ pieces, lot, milliseconds: medianMilliseconds(pieces, lot) })),
)
const first = rows[0]?.milliseconds ?? 1
printTable(
  ["pieces", "lot", "milliseconds", "ratio"],
  rows.map(({ pieces, lot, milliseconds }) => [
    `${pieces}`,
    `${lot}`,
    milliseconds.toFixed(1),
    `${(milliseconds / first).toFixed(1)} x`,
  ]),
)
