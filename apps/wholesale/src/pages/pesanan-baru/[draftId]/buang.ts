import { sessionOf } from "@sentra/web"
import type { APIRoute } from "astro"
import { Refused } from "@sentra/client"
import { TOO_MANY_PATH } from "../../../features/bulk-order/drafts.server.ts"
import { backend } from "../../../lib/backend.server.ts"
import { readForm } from "../../../lib/form-body.server.ts"

const CONFLICT = 409

/** Discards a draft, or takes it back when `kembali` says so. */
export const POST: APIRoute = async ({ request, locals, params, redirect }) => {
  const { token } = sessionOf(locals)
  const id = params["draftId"] ?? ""
  const back = (await readForm(request)).has("kembali")
  try {
    await backend().partner.drafts.discard(token, id, !back)
  } catch (error) {
    if (!(error instanceof Refused && error.status === CONFLICT)) throw error
    return redirect(TOO_MANY_PATH, 303)
  }
  return redirect(back ? "/" : `/?dibuang=${encodeURIComponent(id)}`, 303)
}
