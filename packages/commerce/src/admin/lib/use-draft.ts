import { useState } from "react"

/** What is typed in a form: every field as text, changed one at a time. */
export function useDraft<Draft extends object>(first: Draft) {
  const [draft, setDraft] = useState(first)
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  return { draft, change }
}

/** What an empty field means where a value may be missing. */
export const orNothing = (text: string): string | null => (text.trim() === "" ? null : text.trim())
