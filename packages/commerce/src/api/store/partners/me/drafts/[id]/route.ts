import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { draftUpdate, type BulkOrderDraft } from "@sentra/contracts"
import { parseInput } from "../../../../../../lib/parse-input.js"
import { PARTNER_MODULE, type PartnerService } from "../../../../../../modules/partner/index.js"
import { assertMayOrder, callerOf } from "../../caller.js"
import { showDraft } from "../show-draft.js"

/** GET /store/partners/me/drafts/:id: the caller's own draft. Anybody else's is none. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ draft: BulkOrderDraft }>,
): Promise<void> {
  const { user } = await callerOf(req)
  const draft = await req.scope
    .resolve<PartnerService>(PARTNER_MODULE)
    .draftOf(user.id, req.params.id ?? "")
  res.json({ draft: showDraft(draft) })
}

/**
 * POST /store/partners/me/drafts/:id: saves over the version that was edited. Refuses (409) by
 * field when it is another one by now, was discarded, or was sent.
 */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ draft: BulkOrderDraft }>,
): Promise<void> {
  const caller = await callerOf(req)
  assertMayOrder(caller)
  const update = parseInput(draftUpdate, req.body)
  const draft = await req.scope
    .resolve<PartnerService>(PARTNER_MODULE)
    .saveDraft(caller.user.id, { id: req.params.id ?? "", ...update })
  res.json({ draft: showDraft(draft) })
}
