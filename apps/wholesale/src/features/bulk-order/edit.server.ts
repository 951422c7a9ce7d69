import { backend, type Session } from "../../lib/backend.server.ts"
import { actionOf, lostCells, withAction, withAppended, withTyped } from "./actions.ts"
import type { DraftAction, LostCell } from "./actions.ts"
import { contentOf, type Draft } from "./draft.ts"
import { beginAt, draftPath, loadDraft, reviewPath, saveDraft } from "./drafts.server.ts"
import { readSheet, type SheetReading } from "./read-sheet.ts"

/** Why nothing of a form was saved: the draft is another one than the page that sent it. */
export type Stale = { because: "changed" | "sent" | "discarded"; lost: readonly LostCell[] }

export type Edited =
  | { goTo: string }
  | {
      /** What was typed, over the draft as it is now. */
      draft: Draft
      stale: Stale | undefined
      append: { text: string; unreadable: UnreadableProblems } | undefined
    }
type UnreadableProblems = Extract<SheetReading, { unreadable: unknown }>["unreadable"]

/** Saves everything that was typed, does what the pressed button asks, and says where to go. */
export async function editFromForm(
  session: Session,
  draft: Draft,
  fields: URLSearchParams,
): Promise<Edited> {
  const action = actionOf(fields.get("do"))
  if (action.do === "copy") return copy(session, draft, fields)
  const stale = staleness(draft, fields)
  if (stale) return { draft: withTyped(draft, fields), stale, append: undefined }
  if (action.do === "discard") {
    await backend().partner.drafts.discard(session.token, draft.id, true)
    return { goTo: `/?dibuang=${draft.id}` }
  }
  const typed = withAction(withTyped(draft, fields), action)
  if (action.do === "append") return append(session, typed, fields)
  const saved = await saveDraft(session, typed)
  if (!saved) return overtaken(session, draft, fields)
  return { goTo: action.do === "review" ? reviewPath(saved.id) : afterwards(saved, action, fields) }
}

/** A form of another version than the draft's, or of a draft that is settled, changes nothing. */
function staleness(draft: Draft, fields: URLSearchParams): Stale | undefined {
  const lost = lostCells(draft, fields)
  if (draft.sentAs) return { because: "sent", lost }
  if (draft.discarded) return { because: "discarded", lost }
  return Number(fields.get("version")) === draft.version ? undefined : { because: "changed", lost }
}

/** Somebody was faster between our reading and our saving. */
async function overtaken(
  session: Session,
  { id }: Draft,
  fields: URLSearchParams,
): Promise<Edited> {
  const now = await loadDraft(session, id)
  if (!now) return { goTo: "/" }
  const stale = staleness(now, fields) ?? { because: "changed", lost: [] }
  return { draft: withTyped(now, fields), stale, append: undefined }
}

/** What was typed goes on as a draft of its own, under a PO number yet to be given. */
async function copy(session: Session, draft: Draft, fields: URLSearchParams): Promise<Edited> {
  const typed = contentOf(withTyped(draft, fields))
  return { goTo: await beginAt(session, { ...typed, poNumber: "" }) }
}

async function append(session: Session, draft: Draft, fields: URLSearchParams): Promise<Edited> {
  const text = fields.getAll("text").find((value) => value.trim() !== "") ?? ""
  const reading = readSheet(text)
  const more = "unreadable" in reading ? undefined : reading
  const saved = await saveDraft(session, {
    ...draft,
    rows: more ? withAppended(draft.rows, more.rows) : draft.rows,
    surplus: more?.surplus ?? draft.surplus,
  })
  if (!saved) return overtaken(session, draft, fields)
  if (!("unreadable" in reading)) return { goTo: draftPath(draft.id) }
  const { unreadable } = reading
  return { draft: saved, stale: undefined, append: { text, unreadable } }
}

/** Back to the part of the page where the hand was. */
function afterwards(draft: Draft, action: DraftAction, fields: URLSearchParams): string {
  const page = action.do === "page" ? action.page : Number(fields.get("page") ?? 1)
  const query = Number.isInteger(page) && page > 1 ? `?hal=${page}` : ""
  const inLines = action.do === "page" ? "#barang" : ""
  const inProblems = action.do === "accept" || action.do === "keep" ? "#masalah" : ""
  return `${draftPath(draft.id)}${query}${inLines}${inProblems}`
}

/**
 * Saves a form that had waited for the sign-in. It sends nothing: the buyer looks first. Where the
 * draft is another one by now, what was typed becomes a draft of its own.
 */
export async function resumeEdit(
  session: Session,
  draft: Draft,
  fields: URLSearchParams,
): Promise<string> {
  const action = actionOf(fields.get("do"))
  const typed = withTyped(draft, fields)
  const safe = action.do === "discard" ? typed : withAction(typed, action)
  const saved = staleness(draft, fields) ? undefined : await saveDraft(session, safe)
  if (saved) return draftPath(saved.id)
  return beginAt(session, contentOf(typed))
}
