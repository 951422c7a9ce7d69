import type { ArtisanPayout, InspectionNews } from "@sentra/contracts"
import { describe, expect, it } from "vitest"
import { newestNews } from "./news.ts"

const inspection = (id: string, inspectedAt: string): InspectionNews => ({
  inspectionId: id,
  title: { id: "Blus", en: "Blouse" },
  accepted: 5,
  rework: 0,
  rejected: 0,
  grade: "A",
  reason: null,
  inspectedAt,
})
const payout = (settledAt: string | null): ArtisanPayout => ({
  payoutId: "pay_1",
  cutOff: "2026-11-01",
  amount: "1250000",
  status: settledAt === null ? "sent" : "paid",
  bankName: "Bank Jatim",
  bankAccountLast4: "2214",
  settledAt,
  bankReference: null,
  reason: null,
})

describe("what changed", () => {
  it("is the newest first, whatever it was, and four things at most", () => {
    const news = newestNews(
      ["01", "03", "05", "07"].map((day) => inspection(day, `2026-11-${day}T03:00:00.000Z`)),
      [payout("2026-11-04T03:00:00.000Z")],
    )
    expect(news.map(({ at }) => at.slice(8, 10))).toEqual(["07", "05", "04", "03"])
  })

  it("leaves out a payout of which the bank has said nothing yet", () => {
    expect(newestNews([], [payout(null)])).toEqual([])
  })
})
