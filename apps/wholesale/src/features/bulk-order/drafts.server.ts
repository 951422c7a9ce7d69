import { join } from "node:path"
import { newDraft, type Draft } from "./draft.ts"
import { createDraftStore, newDraftId, type DraftStore } from "./draft-store.server.ts"
import { readSheet, type SheetReading } from "./read-sheet.ts"
import { normaliseRows } from "./normalise.ts"

let made: DraftStore | undefined

/** The drafts of this server, in the state folder that the environment names. */
export function drafts(): DraftStore {
  made ??= createDraftStore(join(process.env.SENTRA_STATE_DIR ?? ".sentra", "drafts"))
  return made
}

export const DRAFT_PATH = "/pesanan-baru"

const FILE_PROBLEMS = ["too_large", "workbook", "not_text"] as const
type FileProblem = (typeof FILE_PROBLEMS)[number]

export type NewDraftAnswer =
  | { draft: Draft }
  | {
      text: string
      fileProblem: FileProblem | "nothing" | undefined
      unreadable: Extract<SheetReading, { unreadable: unknown }>["unreadable"]
    }

/** Makes a draft of an uploaded or pasted sheet; one that cannot be read comes back as it was. */
export async function draftFromForm(
  owner: string,
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
  const draft = newDraft(reading, { id: newDraftId(), now: new Date() })
  await drafts().save(owner, draft)
  return { draft }
}

/** Saves a draft with its rows read anew: doubled rows are merged, and the merging is told. */
export async function saveDraft(owner: string, draft: Draft): Promise<Draft> {
  const { rows, notices } = normaliseRows(draft.rows)
  const saved = {
    ...draft,
    rows,
    notices: [...draft.notices, ...notices],
    updatedAt: new Date().toISOString(),
  }
  await drafts().save(owner, saved)
  return saved
}
