import type { BulkOrderLineInput, BulkOrderRequest } from "@sentra/contracts"

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

let orders = 0

/** A request nobody sent before, far enough ahead that all of it can be made. */
export function uniformOrder(change: Partial<BulkOrderRequest> = {}): BulkOrderRequest {
  orders += 1
  const reference = `uniform-${process.pid}-${orders}`
  return {
    reference,
    poNumber: `PO-${reference}`,
    requestedOn: dayAhead(700),
    lines: uniforms,
    ...change,
  }
}

export const PARTNER_1 = {
  requester: "ratih@bromo-artha.example",
  approver: "yusuf@bromo-artha.example",
  finance: "melati@bromo-artha.example",
  receiver: "anton@bromo-artha.example",
}
export const PARTNER_2 = { requester: "bima@tanjung-tembaga.example" }
