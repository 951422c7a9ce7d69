import type { Session } from "../../lib/backend.server.ts"
import { actionOf, withAction, withAppended, withTyped, type DraftAction } from "./actions.ts"
import type { Draft } from "./draft.ts"
import { DRAFT_PATH, drafts, saveDraft } from "./drafts.server.ts"
import { placeDraft, type Placing } from "./place.server.ts"
import { readSheet, type SheetReading } from "./read-sheet.ts"

export type Edited =
  | { goTo: string }
  | {
      draft: Draft
      placing: Exclude<Placing, { placedAs: string }> | undefined
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
  if (action.do === "discard") {
    await drafts().discard(session.owner, draft.id)
    return { goTo: "/" }
  }
  const typed = withAction(withTyped(draft, fields), action)
  if (action.do === "append") return append(session, typed, fields)
  const saved = await saveDraft(session.owner, typed)
  if (action.do !== "place") return { goTo: addressAfter(saved, action, fields) }
  const placing = await placeDraft(session, saved)
  if ("placedAs" in placing) return { goTo: `/pesanan/${placing.placedAs}?baru=1` }
  return { draft: saved, placing, append: undefined }
}

async function append(session: Session, draft: Draft, fields: URLSearchParams): Promise<Edited> {
  const text = fields.getAll("text").find((value) => value.trim() !== "") ?? ""
  const reading = readSheet(text)
  if ("unreadable" in reading) {
    const saved = await saveDraft(session.owner, draft)
    return { draft: saved, placing: undefined, append: { text, unreadable: reading.unreadable } }
  }
  await saveDraft(session.owner, {
    ...draft,
    rows: withAppended(draft.rows, reading.rows),
    surplus: reading.surplus ?? draft.surplus,
  })
  return { goTo: `${DRAFT_PATH}/${draft.id}` }
}

/** Back to the part of the page where the hand was. */
function addressAfter(draft: Draft, action: DraftAction, fields: URLSearchParams): string {
  const page = action.do === "page" ? action.page : Number(fields.get("page") ?? 1)
  const query = Number.isInteger(page) && page > 1 ? `?hal=${page}` : ""
  const inLines = action.do === "page" ? "#barang" : ""
  const inProblems = action.do === "accept" || action.do === "keep" ? "#masalah" : ""
  return `${DRAFT_PATH}/${draft.id}${query}${inLines}${inProblems}`
}

/** Saves a form that had waited for the sign-in. It sends nothing: the buyer looks first. */
export async function resumeEdit(
  session: Session,
  draft: Draft,
  fields: URLSearchParams,
): Promise<string> {
  const action = actionOf(fields.get("do"))
  const typed = withTyped(draft, fields)
  const safe = action.do === "place" || action.do === "discard" ? typed : withAction(typed, action)
  const edited = action.do === "append" ? await append(session, safe, fields) : undefined
  if (edited === undefined) await saveDraft(session.owner, safe)
  return `${DRAFT_PATH}/${draft.id}`
}
