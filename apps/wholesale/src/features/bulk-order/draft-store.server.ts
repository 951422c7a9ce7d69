import { createHash, randomUUID } from "node:crypto"
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { draft as draftShape, type Draft } from "./draft.ts"

export type DraftStore = {
  /** Keeps a draft; a half-written one is never seen. */
  save(owner: string, draft: Draft): Promise<void>
  /** The owner's draft, or undefined: another owner's draft does not exist here. */
  load(owner: string, id: string): Promise<Draft | undefined>
  /** The owner's drafts that were not sent, the last edited first. */
  unsent(owner: string): Promise<Draft[]>
  discard(owner: string, id: string): Promise<void>
}

const DRAFT_ID = /^[0-9a-f]{32}$/
const KEPT_DAYS = 60
const DAY_MS = 24 * 60 * 60 * 1_000
const SHOWN_MAX = 20

export const newDraftId = (): string => randomUUID().replaceAll("-", "")

/** Keeps drafts as files, one folder for each owner; a draft nobody touched for 60 days goes. */
export function createDraftStore(folder: string): DraftStore {
  const folderOf = (owner: string): string =>
    join(folder, createHash("sha256").update(owner).digest("hex").slice(0, 32))
  const fileOf = (owner: string, id: string): string => join(folderOf(owner), `${id}.json`)

  return {
    save: async (owner, draft) => {
      const file = fileOf(owner, draft.id)
      const unfinished = `${file}.${randomUUID()}`
      await mkdir(folderOf(owner), { recursive: true, mode: 0o700 })
      await writeFile(unfinished, JSON.stringify(draft), { mode: 0o600 })
      await rename(unfinished, file)
    },
    load: async (owner, id) => (DRAFT_ID.test(id) ? readDraft(fileOf(owner, id)) : undefined),
    unsent: async (owner) => {
      const files = await freshFiles(folderOf(owner))
      const drafts = await Promise.all(files.slice(0, SHOWN_MAX).map(readDraft))
      return drafts.filter((draft) => draft !== undefined).filter(({ placedAs }) => !placedAs)
    },
    discard: async (owner, id) => {
      if (DRAFT_ID.test(id)) await rm(fileOf(owner, id), { force: true })
    },
  }
}

async function readDraft(file: string): Promise<Draft | undefined> {
  try {
    const parsed = draftShape.safeParse(JSON.parse(await readFile(file, "utf8")))
    return parsed.success ? parsed.data : undefined
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** The files of a folder, the last written first; the ones too old are taken away. */
async function freshFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return []
    throw error
  })
  const files = names.filter((name) => name.endsWith(".json")).map((name) => join(folder, name))
  const dated = await Promise.all(
    files.map(async (file) => ({ file, writtenAt: (await stat(file)).mtimeMs })),
  )
  const oldest = Date.now() - KEPT_DAYS * DAY_MS
  const old = dated.filter(({ writtenAt }) => writtenAt < oldest)
  await Promise.all(old.map(({ file }) => rm(file, { force: true })))
  return dated
    .filter(({ writtenAt }) => writtenAt >= oldest)
    .sort((a, b) => b.writtenAt - a.writtenAt)
    .map(({ file }) => file)
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT"
