import { describe, expect, it } from "vitest"
import type { OrderedLine, Share } from "../../../../modules/production/index.js"
import { splitOf } from "./split-of.js"

const at = new Date("2026-11-24T03:00:00Z")

const share: Share = {
  id: "share_1",
  eventId: "order:order_1:captured",
  orderedLineId: "oline_1",
  artisanId: "art_1",
  pieces: 1,
  netAmount: 585_586n,
  taxAmount: 64_414n,
  coopAmount: 87_838n,
  amount: 497_748n,
  earnedAt: at,
  releasedAt: null,
}

const line: OrderedLine = {
  id: "oline_1",
  orderLineId: "ordli_1",
  orderId: "order_1",
  orderDisplayId: 1031,
  channel: "retail",
  earning: "consigned",
  partnerId: null,
  productId: "prod_1",
  variantId: "variant_1",
  sku: "KBT-MGR",
  titleId: "Kain",
  titleEn: "Cloth",
  size: null,
  pieces: 1,
  unitPrice: 650_000n,
  netExcludingTax: 585_586n,
  tax: 64_414n,
  gross: 650_000n,
  artisanShareBasisPoints: 8_500,
  artisanShareTotal: 497_748n,
  craft: "tulis",
  standardMinutes: 2_400,
  minimumLotPieces: 1,
  minimumGrade: "A",
  dueOn: null,
  orderedAt: at,
  kitLineId: null,
  kitSku: null,
  kitTitleId: null,
  kitTitleEn: null,
  kitPieces: null,
  kitUnitPrice: null,
}

describe("what a member reads about a sale of theirs", () => {
  it("awaits the payment, is held once the books have it, and is ready once released", () => {
    expect(splitOf(share, line, undefined).state).toBe("awaiting_payment")
    expect(splitOf(share, line, "2026-11-24").state).toBe("held")
    expect(splitOf({ ...share, releasedAt: at }, line, "2026-11-24").state).toBe("ready")
  })

  it("of accepted work is ready at once, also before the sweeper has posted it", () => {
    const accepted = { ...share, eventId: "inspection:insp_1:accepted", releasedAt: at }
    const ordered: OrderedLine = { ...line, channel: "wholesale", earning: "to_order" }
    expect(splitOf(accepted, ordered, undefined).state).toBe("ready")
  })

  it("adds up: price is tax, the cooperative's part and the member's", () => {
    const { price, tax, cooperative, mine } = splitOf(share, line, "2026-11-24")
    expect(BigInt(price)).toBe(BigInt(tax) + BigInt(cooperative) + BigInt(mine))
  })
})
