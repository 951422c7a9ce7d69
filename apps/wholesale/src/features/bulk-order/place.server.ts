import { Refused, Unreachable } from "@sentra/client"
import type { BulkOrderPreview, BulkOrderRequest, SeenPreview } from "@sentra/contracts"
import { backend, type Session } from "../../lib/backend.server.ts"
import type { Draft } from "./draft.ts"
import { normaliseRows, type NormalisedRows } from "./normalise.ts"

export type Placing =
  | { placedAs: string }
  /** Prices or contents are no longer what was seen, or a row cannot be ordered any more. */
  | { changed: true }
  | { refusal: "po_used" | "already_sent" | "unreachable" | "not_allowed"; orderId?: string }
  | { refusal: "other"; because: Refused }

const FORBIDDEN = 403
const CONFLICT = 409
const PROBLEMS = 422

/** Asks the server for prices of the rows that make sense; nothing to ask gives nothing. */
export async function previewOf(
  { token }: Session,
  { lines }: NormalisedRows,
): Promise<BulkOrderPreview | undefined> {
  if (lines.length === 0) return undefined
  return backend().partner.previewBulkOrder(token, { lines: [...lines] })
}

/**
 * Sends a draft as an order, just as it was seen. The draft's reference goes with it, so sending
 * again after a broken line, or twice at once, comes back with the same order.
 */
export async function placeDraft(
  session: Session,
  draft: Draft,
  seen: SeenPreview,
): Promise<Placing> {
  try {
    const request = requestOf(draft, normaliseRows(draft.rows), seen)
    const placed = await backend().partner.placeBulkOrder(session.token, request)
    return { placedAs: placed.id }
  } catch (error) {
    return refusalOf(error, session, draft)
  }
}

const requestOf = (
  draft: Draft,
  { lines }: NormalisedRows,
  seen: SeenPreview,
): BulkOrderRequest => ({
  reference: draft.reference,
  poNumber: draft.poNumber,
  ...(draft.requestedOn === "" ? {} : { requestedOn: draft.requestedOn }),
  ...(draft.note === "" ? {} : { note: draft.note }),
  lines: [...lines],
  seen,
})

async function refusalOf(error: unknown, session: Session, draft: Draft): Promise<Placing> {
  if (error instanceof Unreachable) return { refusal: "unreachable" }
  if (!(error instanceof Refused) || error.status === 401) throw error
  if (error.status >= 500) return { refusal: "unreachable" }
  if (error.status === FORBIDDEN) return { refusal: "not_allowed" }
  if (error.status === PROBLEMS || error.field === "seen") return { changed: true }
  if (error.status === CONFLICT) {
    const orders = await backend().partner.bulkOrders(session.token)
    const sent = orders.find(({ reference }) => reference === draft.reference)
    if (sent?.status === "placed") return { refusal: "already_sent", orderId: sent.id }
    const used = orders.find(({ poNumber }) => poNumber === draft.poNumber)
    if (used !== undefined || error.field === "poNumber") {
      return { refusal: "po_used", ...(used && { orderId: used.id }) }
    }
  }
  return { refusal: "other", because: error }
}
