import type { BulkOrderPreview } from "@sentra/contracts"
import { jakartaDay } from "@sentra/ui"
import type { Locale } from "@sentra/ui/words"
import type { Session } from "../../lib/backend.server.ts"
import { blockedBy, checkDraft } from "./check.ts"
import type { Draft } from "./draft.ts"
import { draftPath, loadDraft } from "./drafts.server.ts"
import { normaliseRows } from "./normalise.ts"
import { placeDraft, previewOf, type Placing } from "./place.server.ts"
import { changesSince, readShown, shownOf, type Change, type ShownReview } from "./review.ts"

export type Review = {
  draft: Draft
  preview: BulkOrderPreview
  shown: ShownReview
  /** What became of the page that was sent: nothing was ordered. */
  changes: readonly Change[]
  refusal: Extract<Placing, { refusal: string }> | undefined
}

export type Reviewed =
  | { goTo: string }
  /** It was sent before, as another order than the page showed. */
  | { sentAs: NonNullable<Draft["sentAs"]> }
  | Review

/** Shows a draft as it would be ordered; undefined when there is no such draft. */
export async function lookAtReview(
  session: Session,
  id: string,
  locale: Locale,
): Promise<Reviewed | undefined> {
  const draft = await loadDraft(session, id)
  if (!draft || draft.discarded) return undefined
  if (draft.sentAs) return { sentAs: draft.sentAs }
  return reviewOf(session, draft, locale)
}

async function reviewOf(
  session: Session,
  draft: Draft,
  locale: Locale,
): Promise<Review | { goTo: string }> {
  const normalised = normaliseRows(draft.rows)
  const preview = await previewOf(session, normalised)
  const blocked = blockedBy(
    checkDraft(normalised, preview, locale),
    draft,
    jakartaDay(new Date()),
  )
  if (!preview || blocked.length > 0) return { goTo: `${draftPath(draft.id)}?periksa=1` }
  return { draft, preview, shown: shownOf(draft, preview), changes: [], refusal: undefined }
}

/** Orders what the sent page showed. When anything of it differs, shows old and new instead. */
export async function sendReview(
  session: Session,
  id: string,
  fields: URLSearchParams,
  locale: Locale,
): Promise<Reviewed | undefined> {
  const shown = readShown(fields.get("shown"))
  const draft = await loadDraft(session, id)
  if (!draft || draft.discarded) return undefined
  if (!shown) return lookAtReview(session, id, locale)
  const same = shown.draftVersion === draft.version
  if (draft.sentAs && !(same && draft.sentAs.poNumber === shown.poNumber)) {
    return { sentAs: draft.sentAs }
  }
  if (!same) return lookAgain(session, draft, shown, locale)
  const placing = await placeDraft(session, draft, shown.seen)
  if ("placedAs" in placing) return { goTo: `/pesanan/${placing.placedAs}?baru=1` }
  if ("changed" in placing) return lookAgain(session, draft, shown, locale)
  const review = await reviewOf(session, draft, locale)
  if ("goTo" in review) return review
  return { ...review, refusal: placing }
}

async function lookAgain(
  session: Session,
  draft: Draft,
  before: ShownReview,
  locale: Locale,
): Promise<Reviewed> {
  const review = await reviewOf(session, draft, locale)
  if ("goTo" in review) return review
  return { ...review, changes: changesSince(before, review.shown, locale) }
}
