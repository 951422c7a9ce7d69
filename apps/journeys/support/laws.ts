import type { Board } from "@sentra/contracts"
import { expect } from "./story.ts"

/** Whatever happened, no piece of an order is lost or made twice. */
export function expectNoPieceLost(board: Board): void {
  for (const { sku, stops, unallocatedPieces, rows } of board.lines) {
    const held = rows.reduce((total, row) => total + row.open + row.accepted, 0)
    expect(held + unallocatedPieces, `${sku}: held, accepted and unallocated pieces`)
      .toBe(stops.ordered)
    for (const row of rows) {
      expect(row.open, `${sku}: what ${row.memberNumber} still holds`)
        .toBe(row.pieces - row.declined - row.accepted - row.rejected)
      expect(row.explanation.id.length, `why ${row.memberNumber} has ${row.pieces}`)
        .toBeGreaterThan(20)
    }
  }
}
