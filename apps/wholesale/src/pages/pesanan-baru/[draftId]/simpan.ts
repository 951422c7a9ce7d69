import { sessionOf } from "@sentra/web"
import type { APIRoute } from "astro"
import { withTyped } from "../../../features/bulk-order/actions.ts"
import { loadDraft, saveAsTyped } from "../../../features/bulk-order/drafts.server.ts"
import { readForm } from "../../../lib/form-body.server.ts"

const json = (status: number, body: object): Response => Response.json(body, { status })

/** Keeps what is being typed, as it is typed; no row is merged under the hand. */
export const POST: APIRoute = async ({ request, locals, params }) => {
  const session = sessionOf(locals)
  const draft = await loadDraft(session, params["draftId"] ?? "")
  if (!draft) return json(404, {})
  const fields = await readForm(request)
  const current = !draft.sentAs && !draft.discarded && `${draft.version}` === fields.get("version")
  const saved = current ? await saveAsTyped(session, withTyped(draft, fields)) : undefined
  return saved ? json(200, { version: saved.version }) : json(409, {})
}
