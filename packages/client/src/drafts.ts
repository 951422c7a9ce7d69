import {
  draftResponse,
  draftsResponse,
  type DraftContent,
  type DraftUpdate,
} from "@sentra/contracts"
import type { Door } from "./door.js"

const ALL = "/store/partners/me/drafts"
const one = (id: string, rest = ""): string => `${ALL}/${encodeURIComponent(id)}${rest}`

/** What a partner's person works on before sending it. `token` says whose. */
export const drafts = (door: Door) => ({
  list: (token: string, { limit, offset }: { limit: number; offset: number }) =>
    door({
      path: ALL,
      query: { limit: String(limit), offset: String(offset) },
      token,
      shape: draftsResponse,
    }),

  begin: async (token: string, content: DraftContent) =>
    (await door({ method: "POST", path: ALL, token, body: { content }, shape: draftResponse }))
      .draft,

  read: async (token: string, id: string) =>
    (await door({ path: one(id), token, shape: draftResponse })).draft,

  /** Saves over the version that was edited; another one by now is refused with its field. */
  save: async (token: string, id: string, body: DraftUpdate) =>
    (await door({ method: "POST", path: one(id), token, body, shape: draftResponse })).draft,

  /** Discards a draft, or takes it back. */
  discard: async (token: string, id: string, discarded: boolean) =>
    (
      await door({
        method: "POST",
        path: one(id, "/discarded"),
        token,
        body: { discarded },
        shape: draftResponse,
      })
    ).draft,
})
