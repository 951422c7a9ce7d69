import { describe, expect, it } from "vitest"
import { allocate, explain, type Allocation, type AllocationInput } from "./index.js"

const MINUTES_PER_PIECE = 180

/** Worked example 1: 300 shirts HEM-CPD. A07 has grade C and is no candidate. */
const members: [
  artisanId: string,
  weeklyPieces: number,
  awardedPieces: number,
  capacity: number,
][] = [
  ["A01", 12, 140, 54],
  ["A02", 20, 160, 78],
  ["A03", 8, 20, 43],
  ["A04", 15, 210, 81],
  ["A05", 6, 12, 26],
  ["A06", 25, 300, 95],
  ["A08", 10, 60, 54],
  ["A09", 5, 10, 7],
]

const order = (pieces: number, minimumLotPieces: number): AllocationInput => ({
  pieces,
  minutesPerPiece: MINUTES_PER_PIECE,
  minimumLotPieces,
  candidates: members.map(([artisanId, weeklyPieces, awardedPieces, capacityPieces]) => ({
    artisanId,
    weeklyMinutes: weeklyPieces * MINUTES_PER_PIECE,
    awardedMinutes: awardedPieces * MINUTES_PER_PIECE,
    capacityPieces,
  })),
})

describe("300 shirts among eight members", () => {
  it("go out in lots of twelve as the cooperative worked it out, each with its reason", () => {
    const plan = allocate(order(300, 12))
    expect(plan.unallocatedPieces).toBe(0)
    const given = plan.allocations.map(({ artisanId, pieces, reason }) => ({
      artisanId,
      pieces,
      reason,
    }))
    expect(given).toEqual([
      { artisanId: "A01", pieces: 35, reason: "levelled" },
      { artisanId: "A02", pieces: 78, reason: "at_capacity" },
      { artisanId: "A03", pieces: 43, reason: "at_capacity" },
      { artisanId: "A04", pieces: 0, reason: "remainder_below_lot" },
      { artisanId: "A05", pieces: 26, reason: "at_capacity" },
      { artisanId: "A06", pieces: 64, reason: "levelled" },
      { artisanId: "A08", pieces: 54, reason: "at_capacity" },
      { artisanId: "A09", pieces: 0, reason: "lot_too_small" },
    ])
  })

  it("go out piece by piece as the cooperative worked it out", () => {
    const { allocations } = allocate(order(300, 1))
    expect(allocations.map(({ pieces }) => pieces)).toEqual([31, 78, 43, 4, 26, 57, 54, 7])
  })

  it("go out the same when 180 are ordered first and 120 later", () => {
    const first = allocate(order(180, 1))
    const given = first.allocations.map(({ pieces }) => pieces)
    const later = allocate({
      ...order(120, 1),
      candidates: first.input.candidates.map((candidate, i) => ({
        ...candidate,
        awardedMinutes: candidate.awardedMinutes + (given[i] ?? 0) * MINUTES_PER_PIECE,
        capacityPieces: candidate.capacityPieces - (given[i] ?? 0),
      })),
    })
    const both = later.allocations.map(({ pieces }, i) => pieces + (given[i] ?? 0))
    expect(both).toEqual([31, 78, 43, 4, 26, 57, 54, 7])
  })

  it("are explained to each member in plain Indonesian, with the numbers that decided", () => {
    const sentences = explain(allocate(order(300, 12)).allocations, "id")
    expect(sentences.find(({ artisanId }) => artisanId === "A01")?.sentence).toBe(
      "Kamu mendapat 35 potong. Giliranmu dihitung pada 12,17 minggu kerja, di tengah lot pertama " +
        "(12 potong). Beban kerjamu naik dari 11,67 menjadi 14,58 minggu kerja, rata dengan " +
        "anggota lain.",
    )
    expect(sentences.find(({ artisanId }) => artisanId === "A02")?.sentence).toBe(
      "Kamu mendapat 78 potong, sebanyak kapasitasmu sampai tenggat. Giliranmu dihitung pada 8,30 " +
        "minggu kerja, di tengah lot pertama (12 potong). Beban kerjamu naik dari 8,00 menjadi " +
        "11,90 minggu kerja.",
    )
    expect(sentences.find(({ artisanId }) => artisanId === "A04")?.sentence).toBe(
      "Kali ini kamu belum mendapat bagian: saat giliranmu tiba tersisa 6 potong, " +
        "satu lot paling sedikit 12 potong. Giliranmu dihitung pada 14,40 minggu kerja, di tengah " +
        "lot pertama (12 potong).",
    )
    expect(sentences.find(({ artisanId }) => artisanId === "A09")?.sentence).toBe(
      "Kali ini kamu belum mendapat bagian: kapasitasmu sampai tenggat 7 potong, " +
        "satu lot paling sedikit 12 potong.",
    )
  })

  it("are explained to staff about each member by name, in both languages", () => {
    const plan = allocate(order(300, 12))
    const about = (locale: "id" | "en"): string[] =>
      explain(plan.allocations, locale, (artisanId) => `Ibu ${artisanId}`).map(({ sentence }) => sentence)
    expect(about("id")[0]).toBe(
      "Ibu A01 mendapat 35 potong. Gilirannya dihitung pada 12,17 minggu kerja, di tengah lot " +
        "pertama (12 potong). Beban kerjanya naik dari 11,67 menjadi 14,58 minggu kerja, rata " +
        "dengan anggota lain.",
    )
    expect(about("en")[3]).toBe(
      "This time Ibu A04 gets no pieces: 6 pieces were left when their turn came, and a lot is " +
        "at least 12 pieces. Their turn was counted at 14.40 work-weeks, the middle of a first lot " +
        "(12 pieces).",
    )
    expect(about("id").join(" ")).not.toMatch(/kamu|(kerja|kapasitas|giliran|menggantikan)mu/i)
    expect(about("en").join(" ")).not.toMatch(/\byour?\b/i)
  })

  it("are explained in English, from what is stored of each allocation alone", () => {
    const stored: unknown = JSON.parse(JSON.stringify(allocate(order(300, 12)).allocations))
    const sentences = explain(stored as Allocation[], "en").map(({ sentence }) => sentence)
    expect(sentences[5]).toBe(
      "You get 64 pieces. Your turn was counted at 12.24 work-weeks, the middle of a first lot " +
        "(12 pieces). Your work goes from 12.00 to 14.56 work-weeks, level with the other members.",
    )
    expect(sentences).toHaveLength(8)
  })
})
