import type { WorkItem } from "@sentra/contracts"
import { describe, expect, it } from "vitest"
import { outcomeText } from "./outcome.ts"
import { finishedAfter, isLate, keptPieces, sortWork } from "./work.ts"

const item = (
  id: string,
  openPieces: number,
  dueOn: string | null,
  awardedAt: string,
): WorkItem => ({
  orderedLineId: id,
  orderLabel: "#1",
  sku: "HEM-CPD-M",
  title: { id: "Kemeja", en: "Shirt" },
  size: "M",
  picture: null,
  allocatedPieces: 10,
  acceptedPieces: 10 - openPieces,
  reworkPieces: 0,
  rejectedPieces: 0,
  declinedPieces: 0,
  openPieces,
  sharePerPiece: "164000",
  openAmount: "0",
  earnedAmount: "0",
  dueOn,
  explanation: { id: "", en: "" },
  awardedAt,
})

describe("a member's work", () => {
  it("comes with the nearest day first, what has no day last, and finished work apart", () => {
    const { open, finished } = sortWork([
      item("no day", 1, null, "2026-11-01T00:00:00Z"),
      item("later", 2, "2026-12-24", "2026-11-02T00:00:00Z"),
      item("done", 0, "2026-10-01", "2026-09-01T00:00:00Z"),
      item("soon", 3, "2026-12-01", "2026-11-03T00:00:00Z"),
      item("done last", 0, "2026-11-01", "2026-10-01T00:00:00Z"),
    ])
    expect(open.map(({ orderedLineId }) => orderedLineId)).toEqual(["soon", "later", "no day"])
    expect(finished.map(({ orderedLineId }) => orderedLineId)).toEqual(["done last", "done"])
  })

  it("that is finished is passed over by whole lines, or not at all", () => {
    expect(["50", "0", null, "", "-1", "1.5", "1e3"].map(finishedAfter)).toEqual([
      ...[50, 0, 0, 0, 0, 0, 0],
    ])
  })

  it("says what became of its pieces, and nothing of what happened to none", () => {
    expect(outcomeText({ accepted: 4, rework: 0, declined: 1_200 }, "id")).toBe(
      "4 lolos periksa, 1.200 kamu kembalikan",
    )
    expect(outcomeText({ declined: 29 }, "en")).toBe("29 given back")
  })

  it("that was given back is no part of a member's any more", () => {
    const given = { ...item("given back", 5, null, "2026-11-01T00:00:00Z"), declinedPieces: 4 }
    expect(keptPieces(given)).toBe(6)
  })

  it("is late from the day after its day", () => {
    expect(isLate("2026-11-24", "2026-11-24")).toBe(false)
    expect(isLate("2026-11-23", "2026-11-24")).toBe(true)
    expect(isLate(null, "2026-11-24")).toBe(false)
  })
})
