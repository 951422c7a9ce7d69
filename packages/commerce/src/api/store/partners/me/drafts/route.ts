import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import {
  draftRequest,
  draftsQuery,
  type BulkOrderDraft,
  type DraftsResponse,
} from "@sentra/contracts"
import { parseInput } from "../../../../../lib/parse-input.js"
import { PARTNER_MODULE, type PartnerService } from "../../../../../modules/partner/index.js"
import { assertMayOrder, callerOf } from "../caller.js"
import { showDraft } from "./show-draft.js"

/** GET /store/partners/me/drafts: the caller's own open drafts, the last edited first. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<DraftsResponse>,
): Promise<void> {
  const { user } = await callerOf(req)
  const { drafts, count } = await req.scope
    .resolve<PartnerService>(PARTNER_MODULE)
    .openDrafts(user.id, parseInput(draftsQuery, req.query))
  res.json({
    drafts: drafts.map(({ rowCount: rows, updatedAt, ...draft }) => {
      return { ...draft, rows, updatedAt: updatedAt.toISOString() }
    }),
    count,
  })
}

/** POST /store/partners/me/drafts: begins a draft. A person keeps so many at once and no more. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ draft: BulkOrderDraft }>,
): Promise<void> {
  const caller = await callerOf(req)
  assertMayOrder(caller)
  const { content } = parseInput(draftRequest, req.body)
  const owner = { partnerId: caller.partner.id, userId: caller.user.id }
  const draft = await req.scope
    .resolve<PartnerService>(PARTNER_MODULE)
    .beginDraft(owner, content)
  res.json({ draft: showDraft(draft) })
}
