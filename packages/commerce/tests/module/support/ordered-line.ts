import { randomUUID } from "node:crypto"
import type {
  NewAllocationRun,
  NewHandover,
  NewOrderedLine,
} from "../../../src/modules/production/index.js"

const short = () => randomUUID().slice(0, 8)

/** Ten shirts to order for a partner: net 2,000,000, of which the makers get 80 %. */
export const shirts = (change: Partial<NewOrderedLine> = {}): NewOrderedLine => ({
  orderLineId: `ordli_${short()}`,
  orderId: `order_${short()}`,
  orderDisplayId: 7,
  channel: "wholesale",
  earning: "to_order",
  partnerId: "par_1",
  productId: "prod_shirt",
  variantId: "variant_shirt_m",
  sku: "HEM-CPD-M",
  titleId: "Kemeja",
  titleEn: "Shirt",
  size: "M",
  pieces: 10,
  unitPrice: 200_000n,
  netExcludingTax: 2_000_000n,
  tax: 220_000n,
  gross: 2_220_000n,
  artisanShareBasisPoints: 8_000,
  artisanShareTotal: 1_600_000n,
  craft: "cap",
  standardMinutes: 180,
  minimumLotPieces: 1,
  minimumGrade: "B",
  dueOn: "2026-12-20",
  orderedAt: new Date("2026-11-24T03:00:00Z"),
  ...change,
})

/** Gives pieces of a line to members; who is not named gets nothing. */
export const giving = (
  orderedLineId: string,
  parts: Readonly<Record<string, number>>,
  change: Partial<NewAllocationRun> = {},
): NewAllocationRun => {
  const given = Object.values(parts).reduce((sum, pieces) => sum + pieces, 0)
  return {
    orderedLineId,
    cause: "ordered",
    causeId: "ordered",
    pieces: given,
    policyVersion: "RAT-2026-1",
    input: { pieces: given },
    inputHash: "0".repeat(64),
    unallocatedPieces: 0,
    allocations: Object.entries(parts).map(([artisanId, pieces]) => ({
      artisanId,
      pieces,
      reason: "levelled",
      explanationId: "Rata.",
      explanationEn: "Level.",
      facts: null,
    })),
    ...change,
  }
}

/** A member brings shirts; all are accepted unless said otherwise. */
export const bringing = (
  orderedLineId: string | null,
  artisanId: string,
  counts: { accepted?: number; rework?: number; rejected?: number },
  change: Partial<NewHandover> = {},
): NewHandover => {
  const { accepted = 0, rework = 0, rejected = 0 } = counts
  return {
    key: `key_${short()}`,
    artisanId,
    orderedLineId,
    productId: "prod_shirt",
    variantId: "variant_shirt_m",
    sku: "HEM-CPD-M",
    pieces: accepted + rework + rejected,
    receivedBy: "user_hub",
    receivedAt: new Date("2026-11-25T03:00:00Z"),
    inspection: { accepted, rework, rejected, grade: "B", inspectedBy: "user_hub" },
    ...change,
  }
}
