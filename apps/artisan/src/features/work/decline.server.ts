import { Refused } from "@sentra/client"
import type { WorkItem } from "@sentra/contracts"
import { isSecure, sessionOf, textField, type Page } from "@sentra/web"
import { backend, notes } from "../../lib/backend.server.ts"
import { readDecline, type DeclineField, type DeclineForm } from "./decline.ts"

export type DeclineAnswer =
  | { declined: true }
  | {
      declined: false
      typed: DeclineForm
      problems: Partial<Record<DeclineField, true>>
      refusal: "changed" | Refused | undefined
      status: number
    }

const CONFLICT = 409

/** Sends a posted decline; what cannot be sent comes back with everything that was typed. */
export async function declineFromForm(page: Page, item: WorkItem): Promise<DeclineAnswer> {
  const form = await page.request.formData()
  const typed = {
    key: textField(form, "key"),
    pieces: textField(form, "pieces"),
    reason: textField(form, "reason"),
  }
  const read = readDecline(typed, item.openPieces)
  if ("problems" in read) {
    const { problems } = read
    return { declined: false, typed, problems, refusal: undefined, status: 400 }
  }
  try {
    await backend().artisan.decline(sessionOf(page.locals).token, item.orderedLineId, read.request)
  } catch (error) {
    if (!(error instanceof Refused) || error.status >= 500 || error.status === 401) throw error
    const refusal = error.status === CONFLICT ? "changed" : error
    return { declined: false, typed, problems: {}, refusal, status: error.status }
  }
  const { pieces } = read.request
  notes.leave(page.cookies, { code: "declined", pieces, left: item.openPieces - pieces }, {
    secure: isSecure(page.request, page.url),
  })
  return { declined: true }
}
