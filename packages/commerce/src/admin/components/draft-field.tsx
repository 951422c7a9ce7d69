import { TextField } from "./TextField"

/** A form whose every field is text, with what the server refused of it. */
export type DraftForm<Draft> = {
  draft: Draft
  change: (part: Partial<Draft>) => void
  at: (field: string) => string | undefined
}

type More = {
  /** As the server names it, where that is not the draft's name. */
  field?: string
  hint?: string
  optional?: boolean
  type?: "number" | "email" | "color" | "date"
}

/** Draws one field of a draft by its name. */
export const draftField = <Draft extends Record<string, string>>(form: DraftForm<Draft>) => {
  const { draft, change, at } = form
  const field = (name: keyof Draft & string, label: string, more: More = {}) => {
    const { field: refusedAs = name, ...rest } = more
    // TypeScript widens a computed key to `string`; the name is one of the draft's own.
    const onChange = (value: string) => change({ [name]: value } as unknown as Partial<Draft>)
    return (
      <TextField
        {...rest}
        label={label}
        value={draft[name] ?? ""}
        refused={at(refusedAs)}
        onChange={onChange}
      />
    )
  }
  return field
}
