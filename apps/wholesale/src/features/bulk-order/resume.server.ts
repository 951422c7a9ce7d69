import type { Session } from "../../lib/backend.server.ts"
import { isResumable, type Resume } from "../../lib/resume.ts"
import { DRAFT_PATH, draftFromForm, draftPath, loadDraft } from "./drafts.server.ts"
import { resumeEdit } from "./edit.server.ts"

/** Takes up a form that was sent after the session had ended, and says where to go on. */
export async function resumeForm(session: Session, { path, body }: Resume): Promise<string> {
  if (!isResumable(path)) return "/"
  const fields = new URLSearchParams(body)
  if (path === DRAFT_PATH) {
    const answer = await draftFromForm(session, fields)
    return "draft" in answer ? draftPath(answer.draft.id) : DRAFT_PATH
  }
  const draft = await loadDraft(session, path.slice(DRAFT_PATH.length + 1))
  return draft === undefined ? "/" : resumeEdit(session, draft, fields)
}
