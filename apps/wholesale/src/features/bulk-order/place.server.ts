import { Refused, Unreachable } from "@sentra/client"
import type { BulkOrderPreview, BulkOrderRequest } from "@sentra/contracts"
import { jakartaDay } from "@sentra/ui"
import { backend } from "../../lib/backend.server.ts"
import type { Session } from "../../lib/backend.server.ts"
import { blockedBy, checkDraft, type Blocked } from "./check.ts"
import type { Draft } from "./draft.ts"
import { drafts } from "./drafts.server.ts"
import { normaliseRows, type NormalisedRows } from "./normalise.ts"

export type Placing =
  | { placedAs: string }
  | { blocked: Blocked[] }
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
 * Sends a saved draft as an order. The draft's reference goes with it, so sending again after a
 * broken line, or twice at once, comes back with the same order.
 */
export async function placeDraft(session: Session, draft: Draft): Promise<Placing> {
  if (draft.placedAs !== undefined) return { placedAs: draft.placedAs }
  try {
    const normalised = normaliseRows(draft.rows)
    const preview = await previewOf(session, normalised)
    const checked = checkDraft(normalised, preview, "id")
    const blocked = blockedBy(checked, draft, jakartaDay(new Date()))
    if (blocked.length > 0) return { blocked }
    const placed = await backend().partner.placeBulkOrder(
      session.token,
      requestOf(draft, normalised),
    )
    await drafts().save(session.owner, { ...draft, placedAs: placed.id })
    return { placedAs: placed.id }
  } catch (error) {
    return refusalOf(error, session, draft)
  }
}

function requestOf(draft: Draft, { lines }: NormalisedRows): BulkOrderRequest {
  return {
    reference: draft.reference,
    poNumber: draft.poNumber,
    ...(draft.requestedOn === "" ? {} : { requestedOn: draft.requestedOn }),
    ...(draft.note === "" ? {} : { note: draft.note }),
    lines: [...lines],
  }
}

async function refusalOf(error: unknown, session: Session, draft: Draft): Promise<Placing> {
  if (error instanceof Unreachable) return { refusal: "unreachable" }
  if (!(error instanceof Refused) || error.status === 401) throw error
  if (error.status >= 500) return { refusal: "unreachable" }
  if (error.status === FORBIDDEN) return { refusal: "not_allowed" }
  if (error.status === PROBLEMS) return { blocked: ["problems"] }
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
