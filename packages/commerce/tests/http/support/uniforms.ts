import { bulkOrderPreview, type BulkOrderLineInput, type BulkOrderRequest } from "@sentra/contracts"
import { versionOf } from "../../../src/workflows/partnership/place-bulk-order/plan/plan-version.js"
import type { Answer, Caller } from "./people.js"

const SHIRT_SIZES = ["S", "M", "L", "XL", "XXL", "XXXL"]
const BLOUSE_SIZES = ["S", "M", "L", "XL", "XXL"]

/** 300 shirts and 180 blouses over their sizes, as the rows of a spreadsheet. */
export const uniforms: BulkOrderLineInput[] = [
  ...SHIRT_SIZES.map((size) => ({ sku: "HEM-CPD", size, pieces: 50 })),
  ...BLOUSE_SIZES.map((size) => ({ sku: "BLS-KMB", size, pieces: 36 })),
].map((row, index) => ({ ...row, lineNumber: index + 2 }))

/** The day, for the cooperative, so many days from today. */
export const dayAhead = (days: number): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jakarta" }).format(
    Date.now() + days * 24 * 60 * 60 * 1_000,
  )

/** What the first partner sees of the uniforms: 300 × 205,000 and 180 × 278,000, and 11 % of it. */
const UNIFORM_PRICES: Readonly<Record<string, bigint>> = { "HEM-CPD": 205_000n, "BLS-KMB": 278_000n }
const UNIFORM_SUMS = { net: 111_540_000n, tax: 12_269_400n }
const seenUniforms = {
  total: (UNIFORM_SUMS.net + UNIFORM_SUMS.tax).toString(),
  version: versionOf({
    ...UNIFORM_SUMS,
    lines: uniforms.map(({ sku, size, pieces }) => ({
      variant: { variantSku: `${sku}-${size ?? ""}` },
      pieces,
      unitPrice: UNIFORM_PRICES[sku] ?? 0n,
    })),
  }),
}

let orders = 0

/**
 * A request nobody sent before, far enough ahead that all of it can be made, by the first partner's
 * requester who saw what the uniforms cost. For other rows see `orderAsSeen`.
 */
export function uniformOrder(change: Partial<BulkOrderRequest> = {}): BulkOrderRequest {
  orders += 1
  const reference = `uniform-${process.pid}-${orders}`
  return {
    reference,
    poNumber: `PO-${reference}`,
    requestedOn: dayAhead(700),
    lines: uniforms,
    seen: seenUniforms,
    ...change,
  }
}

/** What these rows are shown to cost now. */
export async function seenBy(
  partner: Caller,
  lines: BulkOrderRequest["lines"],
): Promise<BulkOrderRequest["seen"]> {
  const shown = await partner("POST", "/store/partners/me/bulk-order-previews", { lines })
  const { total, version } = bulkOrderPreview.parse(shown.body)
  return { total, version }
}

/** Looks at what the rows cost and orders them just as they were shown. */
export const orderAsSeen = async (
  partner: Caller,
  request: Omit<BulkOrderRequest, "seen">,
): Promise<Answer> =>
  partner("POST", "/store/partners/me/bulk-orders", {
    ...request,
    seen: await seenBy(partner, request.lines),
  })

export const PARTNER_1 = {
  requester: "ratih@bromo-artha.example",
  approver: "yusuf@bromo-artha.example",
  finance: "melati@bromo-artha.example",
  receiver: "anton@bromo-artha.example",
}
export const PARTNER_2 = { requester: "bima@tanjung-tembaga.example" }
