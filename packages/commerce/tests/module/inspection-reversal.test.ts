import { eventIdOf } from "@sentra/domain/ledger"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { RecordedHandover } from "../../src/modules/production/index.js"
import { openModules, type Modules } from "./support/open-modules.js"
import { bringing, giving, shirts } from "./support/ordered-line.js"

let modules: Modules
beforeAll(async () => {
  modules = await openModules()
}, 600_000)
afterAll(() => modules.close(), 120_000)

const lineOf = async (change: Parameters<typeof shirts>[0] = {}, held = 10) => {
  const [line] = await modules.production.lines.freeze([shirts(change)])
  if (!line) throw new Error("The line was not recorded.")
  await modules.production.work.allocate({ runs: [giving(line.id, { art_1: held })] })
  return line
}

/** What a member brought, posted and shared as the workflow does it. */
const brought = async (lineId: string, counts: Parameters<typeof bringing>[2]) => {
  const taken = await modules.production.work.handOver(bringing(lineId, "art_1", counts))
  await modules.production.work.markPosted([taken.inspection.id])
  return taken
}

const reverse = ({ inspection }: RecordedHandover) =>
  modules.production.work.reverse({ inspectionId: inspection.id, reason: "Salah hitung" })

const again = ({ handover }: RecordedHandover, counts: Parameters<typeof bringing>[2]) =>
  modules.production.work.inspectAgain({
    handoverId: handover.id,
    inspection: {
      ...{ accepted: 0, rework: 0, rejected: 0, ...counts },
      ...{ grade: "B", inspectedBy: "user_hub" },
    },
  })

const openOf = async (lineId: string) => {
  const [held] = await modules.production.lines.openPieces({ lineIds: [lineId] })
  return held && { open: held.open, waiting: held.waiting, accepted: held.accepted }
}

describe("An inspection that was wrong", () => {
  it("leaves its pieces with the hub, where they are looked at again", async () => {
    const { id } = await lineOf()
    const first = await brought(id, { accepted: 6 })
    await brought(id, { accepted: 2 })
    await reverse(first)
    expect(await reverse(first)).toMatchObject({ reversalReason: "Salah hitung" })
    expect(await openOf(id)).toEqual({ open: 2, waiting: 6, accepted: 2 })
    await expect(
      modules.production.work.handOver(bringing(id, "art_1", { accepted: 3 })),
    ).rejects.toThrow(/2 open pieces/)
    await expect(again(first, { accepted: 5 })).rejects.toThrow(/6 pieces/)

    const found = await again(first, { accepted: 4, rejected: 2 })
    expect(found.inspection).toMatchObject({ accepted: 4, acceptedBefore: 2 })
    const same = await again(first, { accepted: 4, rejected: 2 })
    expect(same.inspection.id).toBe(found.inspection.id)
    await expect(again(first, { accepted: 6 })).rejects.toThrow(/inspected already/)
    expect(await openOf(id)).toEqual({ open: 2, waiting: 0, accepted: 6 })
  })

  it("counts mended pieces once, that were brought and accepted since", async () => {
    const { id } = await lineOf()
    const first = await brought(id, { accepted: 4, rework: 6 })
    await brought(id, { accepted: 6 })
    await reverse(first)
    expect(await openOf(id)).toEqual({ open: 0, waiting: 4, accepted: 6 })
    await expect(again(first, { accepted: 10 })).rejects.toThrow(/only 4 pieces/)
    await again(first, { accepted: 3, rework: 7 })
    expect(await openOf(id)).toEqual({ open: 1, waiting: 0, accepted: 9 })
  })

  it("earns nobody anything", async () => {
    const line = await lineOf()
    const first = await brought(line.id, { accepted: 10 })
    const eventId = eventIdOf.accepted(first.inspection.id)
    await modules.production.sharing.record([
      {
        ...{ eventId, orderedLineId: line.id, artisanId: "art_1", pieces: 10 },
        ...{ netAmount: line.netExcludingTax, taxAmount: line.tax, coopAmount: 400_000n },
        ...{ amount: line.artisanShareTotal, earnedAt: new Date() },
      },
    ])
    await reverse(first)
    expect(await modules.production.sharing.shares({ eventIds: [eventId] })).toEqual([])
    const waiting = async () => {
      const facts = await modules.production.work.unpostedReversals({ take: 1_000 })
      return facts.map(({ inspection }) => inspection.id)
    }
    expect(await waiting()).toContain(first.inspection.id)
    await modules.production.work.markReversalsPosted([first.inspection.id])
    expect(await waiting()).not.toContain(first.inspection.id)
  })

  it("stays once its pieces were delivered, or its rejected ones given to others", async () => {
    const { id, orderId } = await lineOf({}, 8)
    const first = await brought(id, { accepted: 5, rejected: 1 })
    await modules.production.delivery.record({
      ...{ orderId, channel: "wholesale", number: `B-${id}` },
      lines: [{ orderedLineId: id, pieces: 1 }],
    })
    await expect(reverse(first)).rejects.toThrow(/only 4 are not delivered/)
    const second = await brought(id, { rejected: 1 })
    await modules.production.work.allocate({
      runs: [giving(id, { art_2: 4 }, { cause: "rejected", causeId: "rejected" })],
    })
    await expect(reverse(second)).rejects.toThrow(/given to other makers/)
  })

  it("stays while later acceptances round on top of it", async () => {
    const { id } = await lineOf({ artisanShareTotal: 1_000_004n })
    const first = await brought(id, { accepted: 1 })
    const second = await brought(id, { accepted: 6 })
    await expect(reverse(first)).rejects.toThrow(/Reverse the last acceptance/)
    await reverse(second)
    await reverse(first)
    expect(await openOf(id)).toMatchObject({ accepted: 0, waiting: 7 })
  })

  it("of stock takes its lot off the shelf, unless somebody has taken of it", async () => {
    const variantId = "variant_reversed"
    const taken = await modules.production.work.handOver(
      bringing(null, "art_1", { accepted: 5 }, { variantId }),
    )
    const sold = await modules.production.work.handOver(
      bringing(null, "art_1", { accepted: 2 }, { variantId }),
    )
    await reverse(taken)
    expect(await modules.production.shelf.availablePieces([variantId])).toEqual(
      new Map([[variantId, 2]]),
    )
    const claim = await modules.production.shelf.claim({
      cartId: "cart_rev",
      items: [{ cartLineId: "cali_rev", variantId, pieces: 1 }],
      expiresAt: new Date("2099-01-01T00:00:00Z"),
    })
    expect(claim.claimed).toBe(true)
    await expect(reverse(sold)).rejects.toThrow(/1 of the 2 pieces of lot/)
    const found = await again(taken, { accepted: 3, rework: 2 })
    expect(found.lot).toMatchObject({ pieces: 3, availablePieces: 3 })
  })
})

describe("The database", () => {
  const refused = (sql: string, reason: RegExp) =>
    expect(modules.queryAsServer(sql)).rejects.toThrow(reason)

  it("refuses a reversal of delivered pieces, one without a reason, and one taken back", async () => {
    const { id, orderId } = await lineOf()
    const { inspection } = await brought(id, { accepted: 10 })
    const where = `where id = '${inspection.id}'`
    await refused(`update inspection set reversed_at = now() ${where}`, /with_a_reason/)
    await refused(`update inspection set superseded_at = now() ${where}`, /superseded_once_reversed/)
    await modules.production.delivery.record({ orderId, channel: "wholesale", number: `D-${id}` })
    const reversal = `update inspection set reversed_at = now(), reversal_reason = 'x' ${where}`
    await refused(reversal, /only 0 pieces can be delivered, not 10/)
  })

  it("refuses to undo a reversal, and to sell of a lot that was withdrawn", async () => {
    const taken = await modules.production.work.handOver(bringing(null, "art_1", { accepted: 5 }))
    await reverse(taken)
    const where = `where id = '${taken.inspection.id}'`
    await refused(
      `update inspection set reversed_at = null, reversal_reason = null ${where}`,
      /stays reversed/,
    )
    const lot = `where id = '${taken.lot?.id ?? ""}'`
    await refused(`update lot set available_pieces = 5 ${lot}`, /cannot be available/)
    await refused(`update lot set withdrawn_at = null, available_pieces = 5 ${lot}`, /stays withdrawn/)
  })

  it("refuses a second inspection of pieces whose first one stands", async () => {
    const { id } = await lineOf()
    const { handover } = await brought(id, { accepted: 4 })
    await refused(
      `insert into inspection (id, handover_id, handed_over, ordered_line_id, artisan_id, accepted,
         rework, rejected, grade, inspected_at, inspected_by, accepted_before)
       values ('insp_twice', '${handover.id}', 4, '${id}', 'art_1', 4, 0, 0, 'A', now(), 'u', 4)`,
      /inspection_one_of_each_handover|holds -?\d+ pieces/,
    )
  })
})
