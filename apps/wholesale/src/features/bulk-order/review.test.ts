import { describe, expect, it } from "vitest"
import { changesSince, readShown, type ShownReview } from "./review.ts"

const shown: ShownReview = {
  draftVersion: 3,
  seen: { total: "6070000", version: "v" },
  poNumber: "4500",
  requestedOn: "2026-12-24",
  note: "",
  lines: [
    ["HEM-CPD-M", 24, "228000"],
    ["SYL-TUL", 12, "50000"],
  ],
}

describe("a review that is sent", () => {
  it("comes back as it was shown, and nothing else passes for one", () => {
    expect(readShown(JSON.stringify(shown))).toEqual(shown)
    for (const text of [null, "", "null", "{}", '{"lines":[["A",1,"x"]]}']) {
      expect(readShown(text)).toBeUndefined()
    }
  })

  it("changes in nothing when all is the same", () => {
    expect(changesSince(shown, { ...shown, draftVersion: 4 }, "id")).toEqual([])
  })

  it("tells each line, number and day that is another one, and the total last", () => {
    const now: ShownReview = {
      ...shown,
      poNumber: "4501",
      requestedOn: "",
      seen: { total: "57300000", version: "w" },
      lines: [
        ["HEM-CPD-M", 240, "215000"],
        ["TAS-TOT", 5, "90000"],
      ],
    }
    expect(changesSince(shown, now, "id").map(({ what }) => what)).toEqual([
      "Nomor PO", "Tanggal diminta", "HEM-CPD-M", "SYL-TUL", "TAS-TOT", "Total",
    ])
    expect(changesSince(shown, now, "en").map(({ before, now: after }) => [before, after])).toEqual([
      ["4500", "4501"],
      ["2026-12-24", "none"],
      ["24 × Rp\u2009228,000", "240 × Rp\u2009215,000"],
      ["12 × Rp\u200950,000", "none"],
      ["none", "5 × Rp\u200990,000"],
      ["Rp\u20096,070,000", "Rp\u200957,300,000"],
    ])
  })
})
