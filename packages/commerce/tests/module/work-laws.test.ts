import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openModules, type Modules } from "./support/open-modules.js"
import { bringing, giving, shirts } from "./support/ordered-line.js"

let modules: Modules
let made = 0

beforeAll(async () => {
  modules = await openModules()
}, 600_000)
afterAll(() => modules.close(), 120_000)

const next = () => {
  made += 1
  return `sql_${made}`
}

/** Plain SQL with the server's own sign-in, past all code of ours. */
const refused = (sql: string, reason: RegExp) =>
  expect(modules.queryAsServer(sql)).rejects.toThrow(reason)

/** A line of ten pieces, of which art_1 holds some. */
const lineWith = async (held: number, change: Parameters<typeof shirts>[0] = {}) => {
  const [line] = await modules.production.lines.freeze([shirts(change)])
  if (!line) throw new Error("The line was not recorded.")
  if (held > 0) {
    await modules.production.work.allocate({ runs: [giving(line.id, { art_1: held })] })
  }
  return line
}

const allocationSql = (lineId: string, pieces: number) => {
  const id = next()
  return `insert into allocation_run (id, ordered_line_id, sequence, cause, cause_id, pieces,
      policy_version, input, input_hash, unallocated_pieces)
    values ('${id}', '${lineId}', 1 + ${made}, 'manual', '${id}', ${pieces}, 'x', '{}',
      repeat('0', 64), 0);
    insert into allocation (id, run_id, ordered_line_id, artisan_id, pieces, reason,
      explanation_id, explanation_en, awarded_at)
    values ('${id}', '${id}', '${lineId}', 'art_2', ${pieces}, 'levelled', '-', '-', now());`
}

type Counts = { accepted?: number; rework?: number; rejected?: number; before?: number }

const handoverSql = (lineId: string, counts: Counts) => {
  const { accepted = 0, rework = 0, rejected = 0, before } = counts
  const id = next()
  const pieces = accepted + rework + rejected
  return `insert into handover (id, key, artisan_id, ordered_line_id, product_id, variant_id, sku,
      pieces, received_at, received_by)
    values ('${id}', '${id}', 'art_1', '${lineId}', 'p', 'v', 's', ${pieces}, now(), 'u');
    insert into inspection (id, handover_id, handed_over, ordered_line_id, artisan_id, accepted,
      rework, rejected, grade, inspected_at, inspected_by, accepted_before)
    values ('${id}', '${id}', ${pieces}, '${lineId}', 'art_1', ${accepted}, ${rework}, ${rejected},
      'A', now(), 'u', ${before ?? 0});`
}

const declineSql = (lineId: string, pieces: number) => {
  const id = next()
  return `insert into decline (id, key, ordered_line_id, artisan_id, pieces, reason, declined_at)
    values ('${id}', '${id}', '${lineId}', 'art_1', ${pieces}, '-', now());`
}

const deliverySql = (lineId: string, pieces: number, before = 0) => {
  const id = next()
  return `insert into delivery (id, order_id, channel, number, delivered_at)
    values ('${id}', 'o', 'wholesale', '${id}', now());
    insert into delivery_line (id, delivery_id, ordered_line_id, pieces, delivered_before,
      net_amount, tax_amount, artisan_amount)
    values ('${id}', '${id}', '${lineId}', ${pieces}, ${before}, 0, 0, 0);`
}

describe("What is given out of a line is in it", () => {
  it("refuses an eleventh piece of ten", async () => {
    const { id } = await lineWith(6)
    await refused(allocationSql(id, 5), /has 10 pieces, and 11 would be given out/)
    await modules.queryAsServer(allocationSql(id, 4))
  })

  it("gives out again what was declined or rejected, and no more", async () => {
    const { id } = await lineWith(10)
    await modules.queryAsServer(declineSql(id, 2))
    await modules.queryAsServer(handoverSql(id, { rejected: 1 }))
    await refused(allocationSql(id, 4), /11 would be given out/)
    await modules.queryAsServer(allocationSql(id, 3))
  })

  it("sees what another process gives out at the same moment", async () => {
    const { id } = await lineWith(0)
    const both = [allocationSql(id, 6), allocationSql(id, 6)]
    const tried = await Promise.allSettled(both.map((sql) => modules.queryAsServer(sql)))
    expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  })
})

describe("What a member brings or gives back is what they hold", () => {
  it("refuses to bring more, after declines and earlier handovers", async () => {
    const { id } = await lineWith(10)
    await modules.queryAsServer(declineSql(id, 3))
    await modules.queryAsServer(handoverSql(id, { accepted: 2, rework: 4 }))
    await refused(handoverSql(id, { rework: 6, before: 2 }), /holds 5 pieces .* cannot bring 6/)
    await modules.queryAsServer(handoverSql(id, { accepted: 5, before: 2 }))
  })

  it("refuses to decline what was brought already", async () => {
    const { id } = await lineWith(10)
    await modules.queryAsServer(handoverSql(id, { accepted: 8 }))
    await refused(declineSql(id, 3), /Member art_1 holds -1 pieces/)
  })
})

describe("The chains of cumulative rounding are without gaps", () => {
  it("refuses an acceptance that leaves a gap, and one that goes back", async () => {
    const { id } = await lineWith(10)
    await modules.queryAsServer(handoverSql(id, { accepted: 3 }))
    await refused(handoverSql(id, { accepted: 1, before: 4 }), /were 3 pieces accepted before, not 4/)
    await refused(handoverSql(id, { accepted: 1, before: 2 }), /were 3 pieces accepted before, not 2/)
  })

  it("refuses a delivery that leaves a gap, or overlaps", async () => {
    const { id } = await lineWith(10)
    await modules.queryAsServer(handoverSql(id, { accepted: 8 }))
    await refused(deliverySql(id, 3, 1), /were 0 pieces delivered before, not 1/)
    await modules.queryAsServer(deliverySql(id, 3))
    await refused(deliverySql(id, 3, 2), /were 3 pieces delivered before, not 2/)
  })
})

describe("What is delivered was ready", () => {
  it("refuses more than was accepted of work to order", async () => {
    const { id } = await lineWith(10)
    await modules.queryAsServer(handoverSql(id, { accepted: 4, rework: 6 }))
    await refused(deliverySql(id, 5), /only 4 pieces can be delivered, not 5/)
  })

  it("refuses more than was ordered of stock", async () => {
    const { id } = await lineWith(0, { earning: "consigned", channel: "retail", partnerId: null })
    await refused(deliverySql(id, 11), /only 10 pieces can be delivered, not 11/)
    await modules.queryAsServer(deliverySql(id, 10))
  })
})

describe("A lot has what nobody claimed", () => {
  const lot = async () => {
    const brought = await modules.production.work.handOver(bringing(null, "art_1", { accepted: 5 }))
    return brought.lot?.id ?? ""
  }
  const claimSql = (lotId: string, pieces: number) => {
    const id = next()
    return `insert into lot_claim (id, lot_id, cart_id, cart_line_id, variant_id, pieces, status,
        expires_at)
      values ('${id}', '${lotId}', '${id}', '${id}', 'v', ${pieces}, 'claimed', now());`
  }
  const takeSql = (lotId: string, pieces: number) =>
    `update lot set available_pieces = available_pieces - ${pieces} where id = '${lotId}';`

  it("refuses a claim that takes nothing, and pieces that nobody claimed", async () => {
    const id = await lot()
    await refused(claimSql(id, 2), /of which 2 are claimed: 5 cannot be available/)
    await refused(takeSql(id, 2), /of which 0 are claimed: 3 cannot be available/)
    await modules.queryAsServer(claimSql(id, 2) + takeSql(id, 2))
  })

  it("refuses to let a claim go and keep its pieces", async () => {
    const id = await lot()
    await modules.queryAsServer(takeSql(id, 5) + claimSql(id, 5))
    await refused(
      `update lot_claim set status = 'released' where lot_id = '${id}'`,
      /of which 0 are claimed: 0 cannot be available/,
    )
    await refused(`delete from lot_claim where lot_id = '${id}'`, /0 cannot be available/)
  })
})
