import type { BulkOrderDraft } from "@sentra/contracts"
import { referenceOf, type Draft } from "../../../../../modules/partner/index.js"

/** A draft as its owner's portal works with it. */
export const showDraft = (draft: Draft): BulkOrderDraft => ({
  id: draft.id,
  version: draft.version,
  reference: referenceOf(draft.id),
  createdAt: draft.createdAt.toISOString(),
  updatedAt: draft.updatedAt.toISOString(),
  discarded: draft.discardedAt !== null,
  sentAs:
    draft.bulkOrderId === null
      ? null
      : { bulkOrderId: draft.bulkOrderId, poNumber: draft.sentPoNumber ?? "" },
  content: draft.content,
})
