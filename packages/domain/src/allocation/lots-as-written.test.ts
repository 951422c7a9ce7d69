import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { allocate, type AllocationInput, type Candidate } from "./index.js"
import { CASES, byLot, tightLots } from "./testing/orders.js"
import { fnv1a } from "./tie-break.js"

type Member = Candidate & { pieces: number }

describe("a plan with larger lots", () => {
  it.each([
    ["any order", byLot],
    ["orders that lots hardly fit", tightLots],
  ])("follows the rule as it is written, step by step: %s", (_, orders) => {
    fc.assert(
      fc.property(orders, (input) => {
        const { members, cameIn, wentOut } = asWritten(input)
        const { allocations } = allocate(input)
        const given = new Map(allocations.map(({ artisanId, pieces }) => [artisanId, pieces]))
        expect(given).toEqual(new Map(members.map(({ artisanId, pieces }) => [artisanId, pieces])))
        const because = (wanted: string): string[] =>
          allocations.flatMap(({ artisanId, reason }) => (reason === wanted ? [artisanId] : []))
        expect(because("swapped_in")).toEqual([...cameIn].toSorted())
        expect(because("swapped_out")).toEqual([...wentOut].toSorted())
      }),
      { numRuns: 4 * CASES.numRuns },
    )
  })
})

/** Steps 3 to 5 of the rule, one piece and one exchange at a time, without a thought for speed. */
function asWritten(input: AllocationInput) {
  const { pieces, minimumLotPieces: lot } = input
  const members = input.candidates
    .map((candidate): Member => ({ ...candidate, pieces: 0 }))
    .toSorted((a, b) => (a.artisanId < b.artisanId ? -1 : 1))
  const left = fill(members, pieces, input)
  const [cameIn, wentOut] = [new Set<string>(), new Set<string>()]
  if (left === 0) return { members, cameIn, wentOut }

  const comesFirst = byTurn(input)
  const room = ({ capacityPieces }: Member): number => Math.min(capacityPieces, pieces)
  const open = members.filter((member) => member.pieces > 0)
  const waiting = members.filter((member) => member.pieces === 0 && member.capacityPieces >= lot)
  while (open.reduce((total, member) => total + room(member), 0) < pieces) {
    const [nextByTurn] = waiting.toSorted(comesFirst)
    const [largest] = waiting.toSorted((a, b) => room(b) - room(a) || comesFirst(a, b))
    const [smallest] = open.toSorted((a, b) => room(a) - room(b) || comesFirst(b, a))
    if (open.length < Math.floor(pieces / lot)) {
      if (!nextByTurn) break
      enter(nextByTurn)
    } else {
      if (!largest || !smallest || room(largest) <= room(smallest)) break
      open.splice(open.indexOf(smallest), 1)
      cameIn.delete(smallest.artisanId)
      wentOut.add(smallest.artisanId)
      enter(largest)
    }
  }
  if (cameIn.size === 0) return { members, cameIn, wentOut }
  for (const member of members) member.pieces = open.includes(member) ? lot : 0
  fill(open, pieces - open.length * lot, input)
  return { members, cameIn, wentOut }

  function enter(member: Member): void {
    waiting.splice(waiting.indexOf(member), 1)
    open.push(member)
    cameIn.add(member.artisanId)
  }
}

/** Gives chunks to whoever's turn it is; answers what is left. */
function fill(members: readonly Member[], pieces: number, input: AllocationInput): number {
  const { minimumLotPieces: lot } = input
  let taking = members.filter(({ capacityPieces }) => capacityPieces >= lot)
  let left = pieces
  while (left > 0) {
    taking = taking.filter((member) => member.pieces < member.capacityPieces)
    const [next] = taking.toSorted(byTurn(input))
    if (!next) break
    const chunk = next.pieces === 0 ? lot : 1
    if (chunk > left) {
      taking = taking.filter((member) => member !== next)
    } else {
      next.pieces += chunk
      left -= chunk
    }
  }
  return left
}

const byTurn =
  ({ minutesPerPiece, minimumLotPieces }: AllocationInput) =>
  (a: Member, b: Member): number => {
    const doubled = ({ pieces, awardedMinutes }: Member): number =>
      2 * awardedMinutes + minutesPerPiece * (pieces === 0 ? minimumLotPieces : 2 * pieces + 1)
    return (
      doubled(a) * b.weeklyMinutes - doubled(b) * a.weeklyMinutes ||
      fnv1a(a.artisanId) - fnv1a(b.artisanId) ||
      (a.artisanId < b.artisanId ? -1 : 1)
    )
  }
