import type { BulkOrderLineInput, SeenPreview } from "@sentra/contracts"

/** What a partner's user asks for. Who asks comes from the token, never from the body. */
export type PlaceBulkOrderInput = {
  partnerId: string
  /** The partner user's id. */
  placedBy: string
  /** Made and kept by the portal before it sends; the same one never orders twice. */
  reference: string
  poNumber: string
  requestedOn?: string
  note?: string
  lines: BulkOrderLineInput[]
  /** What the buyer saw; left out only where nobody looked, as in the demo's history. */
  seen?: SeenPreview
  /** ISO instant; now when left out. */
  at?: string
}
