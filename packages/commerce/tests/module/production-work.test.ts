import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openModules, type Modules } from "./support/open-modules.js"
import { bringing, giving, shirts } from "./support/ordered-line.js"

let modules: Modules
beforeAll(async () => {
  modules = await openModules()
}, 600_000)
afterAll(() => modules.close(), 120_000)

const order = async (change: Parameters<typeof shirts>[0] = {}) => {
  const [line] = await modules.production.lines.freeze([shirts(change)])
  if (!line) throw new Error("The line was not recorded.")
  return line
}

const allocatedLine = async (parts: Record<string, number>) => {
  const line = await order()
  await modules.production.work.allocate({ runs: [giving(line.id, parts)] })
  return line
}

const progressOf = async (lineId: string) => {
  const [progress] = await modules.production.lines.progress({ lineIds: [lineId] })
  return progress
}

describe("An ordered line", () => {
  it("is recorded once and comes back as it was frozen", async () => {
    const line = shirts()
    const [first] = await modules.production.lines.freeze([line])
    const [second] = await modules.production.lines.freeze([line])
    expect(second).toEqual(first)
    const ofNoKit = {
      ...{ kitLineId: null, kitSku: null, kitTitleId: null, kitTitleEn: null },
      ...{ kitPieces: null, kitUnitPrice: null },
    }
    expect(first).toEqual({ ...line, ...ofNoKit, id: first?.id })
  })

  it("keeps the order of the lines given, however they are stored", async () => {
    const lines = ["Z", "A", "M"].map((sku) => shirts({ orderId: "order_sorted", sku }))
    const stored = await modules.production.lines.freeze(lines)
    expect(stored.map(({ sku }) => sku)).toEqual(["Z", "A", "M"])
    const read = await modules.production.lines.find({ orderIds: ["order_sorted"] })
    expect(read.map(({ sku }) => sku)).toEqual(["A", "M", "Z"])
  })

  it("refuses the same order line with other money", async () => {
    const line = await order()
    await expect(
      modules.production.lines.freeze([{ ...line, tax: 1n, gross: 2_000_001n }]),
    ).rejects.toThrow(/recorded before with other content/)
  })

  it("is forgotten with an order that failed, but not once work follows from it", async () => {
    const failed = await order()
    await modules.production.lines.forget(failed.orderId)
    expect(await modules.production.lines.find({ ids: [failed.id] })).toEqual([])
    const { orderId } = await allocatedLine({ art_1: 10 })
    await expect(modules.production.lines.forget(orderId)).rejects.toThrow(/has work on it/)
  })
})

describe("Allocation", () => {
  it("gives a line's pieces away once for each cause", async () => {
    const line = await order()
    const runs = [giving(line.id, { art_1: 6, art_2: 4, art_3: 0 })]
    const [first] = await modules.production.work.allocate({ runs })
    const [again] = await modules.production.work.allocate({ runs })
    expect(first?.alreadyRecorded).toBe(false)
    expect(again).toEqual({ ...first, alreadyRecorded: true })
    expect(first?.allocations.map(({ artisanId, pieces }) => [artisanId, pieces])).toEqual([
      ["art_1", 6],
      ["art_2", 4],
      ["art_3", 0],
    ])
    expect(await progressOf(line.id)).toMatchObject({ allocated: 10, unallocated: 0, open: 10 })
  })

  it("never gives away more than a line has, whoever plans at the same time", async () => {
    const line = await order()
    const attempts = await Promise.allSettled(
      Array.from({ length: 6 }, (_, planner) =>
        modules.production.work.allocate({
          runs: [giving(line.id, { art_1: 4 }, { causeId: `plan_${planner}` })],
        }),
      ),
    )
    expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(2)
    expect(await progressOf(line.id)).toMatchObject({ allocated: 8, unallocated: 2 })
  })

  it("refuses a plan that does not add up", async () => {
    const line = await order()
    await expect(
      modules.production.work.allocate({
        runs: [giving(line.id, { art_1: 4 }, { pieces: 5 })],
      }),
    ).rejects.toThrow(/does not add up/)
  })

  it("refuses a plan that rests on capacity which somebody else gave away meanwhile", async () => {
    const [one, two] = [await order({ craft: "tulis" }), await order({ craft: "tulis" })]
    const marks = await modules.production.work.marks()
    const record = (lineId: string) =>
      modules.production.work.allocate({ runs: [giving(lineId, { art_1: 4 })], marks })
    await record(one.id)
    await expect(record(two.id)).rejects.toThrow(/was given out meanwhile/)
    await modules.production.work.allocate({
      runs: [giving(two.id, { art_1: 4 })],
      marks: await modules.production.work.marks(),
    })
  })

  it("counts history and open work by craft, less what was declined and brought", async () => {
    const line = await order({ craft: "udeng", standardMinutes: 45 })
    await modules.production.work.allocate({
      runs: [giving(line.id, { art_u: 8 })],
      at: new Date("2026-11-20T00:00:00Z"),
    })
    await modules.production.work.decline({
      key: "decline_u",
      orderedLineId: line.id,
      artisanId: "art_u",
      pieces: 2,
      reason: "Sakit",
      at: new Date("2026-11-21T00:00:00Z"),
    })
    await modules.production.work.handOver(bringing(line.id, "art_u", { accepted: 1, rework: 3 }))
    const since = (day: string) => new Date(`${day}T00:00:00Z`)
    const awarded = (day: string) =>
      modules.production.work.awardedMinutes(["art_u"], ["udeng"], since(day))
    expect(await awarded("2026-11-01")).toEqual([
      { artisanId: "art_u", craft: "udeng", minutes: 6 * 45 },
    ])
    expect(await awarded("2026-11-22")).toEqual([])
    expect(await modules.production.work.committedPieces(["art_u"], ["udeng"])).toEqual([
      { artisanId: "art_u", craft: "udeng", pieces: 5, minutes: 5 * 45 },
    ])
  })
})

describe("Declining", () => {
  const decline = (orderedLineId: string, pieces: number, key: string) =>
    modules.production.work.decline({
      key,
      orderedLineId,
      artisanId: "art_1",
      pieces,
      reason: "Tidak sanggup",
    })

  it("gives pieces back to be allocated again, once for each key", async () => {
    const line = await allocatedLine({ art_1: 6, art_2: 4 })
    const first = await decline(line.id, 4, "decline_once")
    const again = await decline(line.id, 4, "decline_once")
    expect(again).toEqual({ ...first, alreadyRecorded: true })
    expect(await progressOf(line.id)).toMatchObject({ declined: 4, unallocated: 4, open: 6 })
    await expect(decline(line.id, 3, "decline_once")).rejects.toThrow(/recorded with other/)
  })

  it("refuses more than the member holds, and work that is not theirs", async () => {
    const line = await allocatedLine({ art_1: 6 })
    await expect(decline(line.id, 7, "decline_seven")).rejects.toThrow(/6 pieces are open/)
    const other = await allocatedLine({ art_2: 4 })
    await expect(decline(other.id, 1, "decline_other")).rejects.toThrow(/You hold no work of this line/)
  })
})

describe("Handing over", () => {
  it("leaves rework open, and gives rejected pieces back to be allocated again", async () => {
    const line = await allocatedLine({ art_1: 10 })
    const { inspection } = await modules.production.work.handOver(
      bringing(line.id, "art_1", { accepted: 5, rework: 2, rejected: 3 }),
    )
    expect(inspection).toMatchObject({ accepted: 5, acceptedBefore: 0, postedAt: null })
    expect(await progressOf(line.id)).toMatchObject({
      accepted: 5,
      rejected: 3,
      open: 2,
      unallocated: 3,
    })
    const [mended] = [
      await modules.production.work.handOver(bringing(line.id, "art_1", { accepted: 2 })),
    ]
    expect(mended.inspection.acceptedBefore).toBe(5)
  })

  it("refuses more pieces than the member still holds", async () => {
    const line = await allocatedLine({ art_1: 6, art_2: 4 })
    await expect(
      modules.production.work.handOver(bringing(line.id, "art_1", { accepted: 7 })),
    ).rejects.toThrow(/has 6 open pieces/)
    await expect(
      modules.production.work.handOver(bringing(line.id, "art_9", { accepted: 1 })),
    ).rejects.toThrow(/holds no work of this line/)
    expect(await modules.production.work.handovers({ lineIds: [line.id] })).toEqual([])
  })

  it("takes in no more than is open when two hubs receive at once", async () => {
    const line = await allocatedLine({ art_1: 10 })
    const attempts = await Promise.allSettled(
      Array.from({ length: 5 }, () =>
        modules.production.work.handOver(bringing(line.id, "art_1", { accepted: 3 })),
      ),
    )
    expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(3)
    const steps = await modules.production.work.handovers({ lineIds: [line.id] })
    expect(steps.map(({ inspection }) => inspection.acceptedBefore).toSorted()).toEqual([0, 3, 6])
  })

  it("is written once for each key, and refuses other content under it", async () => {
    const line = await allocatedLine({ art_1: 10 })
    const handover = bringing(line.id, "art_1", { accepted: 4 })
    const results = await Promise.all(
      Array.from({ length: 4 }, () => modules.production.work.handOver(handover)),
    )
    expect(results.filter(({ alreadyRecorded }) => !alreadyRecorded)).toHaveLength(1)
    expect(new Set(results.map(({ inspection }) => inspection.id)).size).toBe(1)
    await expect(
      modules.production.work.handOver({
        ...handover,
        pieces: 5,
        inspection: { ...handover.inspection, accepted: 5 },
      }),
    ).rejects.toThrow(/recorded with other/)
  })

  it("refuses counts that do not add up, and goods that the line does not ask for", async () => {
    const line = await allocatedLine({ art_1: 10 })
    await expect(
      modules.production.work.handOver({
        ...bringing(line.id, "art_1", { accepted: 4 }),
        pieces: 5,
      }),
    ).rejects.toThrow(/must add up/)
    await expect(
      modules.production.work.handOver(
        bringing(line.id, "art_1", { accepted: 4 }, { variantId: "variant_other" }),
      ),
    ).rejects.toThrow(/is not what .* asks for/)
  })

  it("makes a lot of accepted stock, numbered by month, and none of rejected stock", async () => {
    const stock = (counts: { accepted?: number; rejected?: number }) =>
      modules.production.work.handOver(
        bringing(null, "art_1", counts, { receivedAt: new Date("2031-05-31T20:00:00Z") }),
      )
    const [first, second, none] = [
      await stock({ accepted: 3 }),
      await stock({ accepted: 2, rejected: 1 }),
      await stock({ rejected: 2 }),
    ]
    expect(first.lot).toMatchObject({ code: "L-3106-001", pieces: 3, availablePieces: 3 })
    expect(second.lot).toMatchObject({ code: "L-3106-002", pieces: 2 })
    expect(none.lot).toBeNull()
  })

  it("leaves an acceptance to be posted until it is said to be in the books", async () => {
    const line = await allocatedLine({ art_1: 10 })
    const { inspection } = await modules.production.work.handOver(
      bringing(line.id, "art_1", { accepted: 4 }),
    )
    await modules.production.work.handOver(bringing(line.id, "art_1", { rejected: 1 }))
    const waiting = async () =>
      (await modules.production.work.unpostedInspections({ take: 1_000 })).filter(
        (fact) => fact.line.id === line.id,
      )
    expect((await waiting()).map((fact) => fact.inspection.id)).toEqual([inspection.id])
    await modules.production.work.markPosted([inspection.id])
    expect(await waiting()).toEqual([])
    expect(await modules.production.work.inspectionFacts([inspection.id])).toHaveLength(1)
  })
})

describe("An order of 5,000 lines", () => {
  it("takes as many statements as one of ten, from recording to progress", async () => {
    const statementsFor = (lines: number) =>
      modules.statementsOf(async () => {
        const orderId = `order_of_${lines}`
        const stored = await modules.production.lines.freeze(
          Array.from({ length: lines }, (_, index) => shirts({ orderId, sku: `SKU-${index}` })),
        )
        await modules.production.work.allocate({
          runs: stored.map((line) => giving(line.id, { art_1: 6, art_2: 4 })),
          marks: await modules.production.work.marks(),
        })
        const progress = await modules.production.lines.progress({ orderIds: [orderId] })
        expect(progress.every(({ unallocated, open }) => unallocated === 0 && open === 10)).toBe(
          true,
        )
        expect(progress).toHaveLength(lines)
        const open = await modules.production.lines.openPieces({ orderIds: [orderId] })
        expect(open).toHaveLength(2 * lines)
        await modules.production.work.allocationRuns({ orderIds: [orderId] })
      })
    expect(await statementsFor(5_000)).toBe(await statementsFor(10))
  }, 120_000)
})
