import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { draftDiscard, type BulkOrderDraft } from "@sentra/contracts"
import { parseInput } from "../../../../../../../lib/parse-input.js"
import { PARTNER_MODULE, type PartnerService } from "../../../../../../../modules/partner/index.js"
import { assertMayOrder, callerOf } from "../../../caller.js"
import { showDraft } from "../../show-draft.js"

/** POST /store/partners/me/drafts/:id/discarded: discards the caller's draft, or takes it back. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ draft: BulkOrderDraft }>,
): Promise<void> {
  const caller = await callerOf(req)
  assertMayOrder(caller)
  const { discarded } = parseInput(draftDiscard, req.body)
  const draft = await req.scope
    .resolve<PartnerService>(PARTNER_MODULE)
    .discardDraft(caller.user.id, { id: req.params.id ?? "", discarded })
  res.json({ draft: showDraft(draft) })
}
