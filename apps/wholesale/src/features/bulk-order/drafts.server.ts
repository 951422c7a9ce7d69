import { Refused } from "@sentra/client"
import type { DraftContent } from "@sentra/contracts"
import { backend, type Session } from "../../lib/backend.server.ts"
import { contentOf, draftOf, newContent, type Draft } from "./draft.ts"
import { normaliseRows } from "./normalise.ts"
import { readSheet, type SheetReading } from "./read-sheet.ts"

export const DRAFT_PATH = "/pesanan-baru"

export const draftPath = (id: string): string => `${DRAFT_PATH}/${id}`
export const reviewPath = (id: string): string => `${DRAFT_PATH}/${id}/periksa`

/** The overview, which says that there are too many drafts. */
export const TOO_MANY_PATH = "/?penuh=1"

const NOT_FOUND = 404
const CONFLICT = 409

/** The person's draft; undefined when there is none, which another's is too. */
export async function loadDraft({ token }: Session, id: string): Promise<Draft | undefined> {
  try {
    return draftOf(await backend().partner.drafts.read(token, id))
  } catch (error) {
    if (error instanceof Refused && error.status === NOT_FOUND) return undefined
    throw error
  }
}

const beginDraft = async ({ token }: Session, content: DraftContent): Promise<Draft> =>
  draftOf(await backend().partner.drafts.begin(token, contentOf(content)))

/** Begins a draft and says where it is; who keeps too many already is told in the list of them. */
export async function beginAt(session: Session, content: DraftContent): Promise<string> {
  try {
    return draftPath((await beginDraft(session, content)).id)
  } catch (error) {
    if (error instanceof Refused && error.status === CONFLICT) return TOO_MANY_PATH
    throw error
  }
}

/**
 * Saves a draft over the version that was edited. Undefined when it is another one by now, was sent
 * or was discarded: then nothing was saved.
 */
export async function saveAsTyped({ token }: Session, draft: Draft): Promise<Draft | undefined> {
  try {
    const { id, version } = draft
    const update = { version, content: contentOf(draft) }
    return draftOf(await backend().partner.drafts.save(token, id, update))
  } catch (error) {
    if (error instanceof Refused && error.status === CONFLICT) return undefined
    throw error
  }
}

/** Saves a draft with its rows read anew: doubled rows are merged, and the merging is told. */
export function saveDraft(session: Session, draft: Draft): Promise<Draft | undefined> {
  const { rows, notices } = normaliseRows(draft.rows)
  return saveAsTyped(session, { ...draft, rows, notices: [...draft.notices, ...notices] })
}

const FILE_PROBLEMS = ["too_large", "workbook", "not_text"] as const
type FileProblem = (typeof FILE_PROBLEMS)[number]

export type NewDraftAnswer =
  | { draft: Draft }
  | {
      text: string
      fileProblem: FileProblem | "nothing" | "too_many_drafts" | undefined
      unreadable: Extract<SheetReading, { unreadable: unknown }>["unreadable"]
    }

/** Makes a draft of an uploaded or pasted sheet; one that cannot be read comes back as it was. */
export async function draftFromForm(
  session: Session,
  fields: URLSearchParams,
): Promise<NewDraftAnswer> {
  const text = fields.getAll("text").find((value) => value.trim() !== "") ?? ""
  const said = fields.get("fileProblem")
  const fileProblem = FILE_PROBLEMS.find((problem) => problem === said)
  if (fileProblem !== undefined) return { text, fileProblem, unreadable: [] }
  if (text === "") return { text, fileProblem: "nothing", unreadable: [] }
  const reading = readSheet(text)
  if ("unreadable" in reading) {
    return { text, fileProblem: undefined, unreadable: reading.unreadable }
  }
  try {
    return { draft: await beginDraft(session, newContent(reading)) }
  } catch (error) {
    if (!(error instanceof Refused && error.status === CONFLICT)) throw error
    return { text, fileProblem: "too_many_drafts", unreadable: [] }
  }
}
