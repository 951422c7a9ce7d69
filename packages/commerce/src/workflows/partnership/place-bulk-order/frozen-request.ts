import { createHash } from "node:crypto"
import { z } from "@medusajs/framework/zod"
import { grade } from "@sentra/contracts"
import type { Rupiah } from "@sentra/domain/money"
import type { PlannedLine, PlannedPart } from "@sentra/domain/pricing"
import { addDays, jakartaDay } from "../../../lib/clock.js"
import { partLineId } from "../../../lib/part-line-id.js"
import type { BulkOrderPlan } from "./plan/plan-bulk-order.js"
import type { PlaceBulkOrderInput } from "./types.js"

const wholeRupiah = z.string().transform((text) => BigInt(text))

/** What somebody makes, and what of the price it is. */
const frozenWork = z.object({
  orderLineId: z.string(),
  variantId: z.string(),
  variantSku: z.string(),
  productId: z.string(),
  titleId: z.string(),
  titleEn: z.string(),
  size: z.string().nullable(),
  pieces: z.number(),
  unitPrice: wholeRupiah,
  net: wholeRupiah,
  tax: wholeRupiah,
  artisanShareTotal: wholeRupiah,
  craft: z.string(),
  standardMinutes: z.number(),
  minimumLotPieces: z.number(),
  minimumGrade: grade,
  artisanShareBasisPoints: z.number(),
})
export type FrozenWork = z.infer<typeof frozenWork>

const frozenLine = frozenWork.extend({
  handle: z.string(),
  thumbnail: z.string().nullable(),
  dueOn: z.string(),
  note: z.string().nullable(),
  /** Of a kit, its packing too: these are made and earn, and the line itself is only sold. */
  parts: z.array(frozenWork).default([]),
})
export type FrozenLine = z.infer<typeof frozenLine>

/**
 * All that placing an order still needs once it is recorded. Prices, tax and shares are
 * decided here, so a run that takes up where a killed one stopped decides nothing anew.
 */
export const frozenRequest = z.object({
  orderedAt: z.string(),
  taxLabel: z.string(),
  lines: z.array(frozenLine),
})
export type FrozenRequest = z.input<typeof frozenRequest>

/** Weeks the cooperative takes for an order without a wished-for day. */
const PRODUCTION_WEEKS = 6
const WORKING_DAYS_PER_WEEK = 5

export function freeze(
  input: PlaceBulkOrderInput,
  plan: BulkOrderPlan,
  orderId: string,
  moment: Date,
): FrozenRequest {
  return {
    orderedAt: moment.toISOString(),
    taxLabel: plan.rule ? taxLabel(plan.rule) : "",
    lines: plan.lines.map((line, index) => ({
      ...frozenLineOf(line, orderLineId(orderId, index)),
      dueOn: input.requestedOn ?? dueDay(moment, line.work.leadDays),
    })),
  }
}

/** The id of each order line follows from the order's, so a repetition makes the same lines. */
export const orderLineId = (orderId: string, index: number): string =>
  `ordli_${orderId.replace(/^order_/, "")}${String(index + 1).padStart(4, "0")}`

const dueDay = (moment: Date, leadDays: number): string => {
  const leadWeeks = Math.ceil(leadDays / WORKING_DAYS_PER_WEEK)
  return addDays(jakartaDay(moment), 7 * Math.max(PRODUCTION_WEEKS, leadWeeks))
}

const taxLabel = (rule: NonNullable<BulkOrderPlan["rule"]>): string => {
  const base =
    rule.baseNumerator === rule.baseDenominator
      ? ""
      : ` × ${rule.baseNumerator}/${rule.baseDenominator}`
  return `PPN ${Number(rule.rateBasisPoints) / 100} %${base}`
}

const frozenLineOf = ({ variant, ...line }: PlannedLine, id: string) => ({
  ...frozenWorkOf({ ...line, ...variant, sku: variant.variantSku, work: line.work }, id),
  handle: variant.handle,
  thumbnail: variant.thumbnail,
  note: line.note,
  parts: line.parts.map((part, index) =>
    frozenWorkOf({ ...part, unitPrice: part.standaloneNetPrice }, partLineId(id, index)),
  ),
})

type Worked = Omit<PlannedPart, "piecesPerKit" | "standaloneNetPrice"> & { unitPrice: Rupiah }

const frozenWorkOf = ({ work, title, sku, ...line }: Worked, id: string) => ({
  orderLineId: id,
  variantId: line.variantId,
  variantSku: sku,
  productId: line.productId,
  titleId: title.id,
  titleEn: title.en,
  size: line.size,
  pieces: line.pieces,
  unitPrice: line.unitPrice.toString(),
  net: line.net.toString(),
  tax: line.tax.toString(),
  artisanShareTotal: line.artisanShareTotal.toString(),
  craft: work.craft,
  standardMinutes: work.standardMinutes,
  minimumLotPieces: work.minimumLotPieces,
  minimumGrade: work.minimumGrade,
  artisanShareBasisPoints: work.artisanShareBasisPoints,
})

/** The fingerprint of what was asked for: the same reference with another one is a mistake. */
export function requestHash(input: PlaceBulkOrderInput): string {
  const { poNumber, requestedOn, note, lines } = input
  const rows = lines.map((row) => [row.sku, row.size ?? null, row.pieces, row.note ?? null])
  const canonical = JSON.stringify([poNumber, requestedOn ?? null, note ?? null, rows])
  return createHash("sha256").update(canonical).digest("hex")
}
