import { Textarea } from "@medusajs/ui"
import { REASON_CHARACTERS_MAX } from "@sentra/contracts"
import { useWords } from "../lib/words"
import { FormField } from "./FormField"

type ReasonFieldProps = {
  value: string
  refused?: string | undefined
  onChange: (reason: string) => void
}

/** Why something is done by hand. */
export const ReasonField = ({ value, refused, onChange }: ReasonFieldProps) => {
  const { words } = useWords()
  return (
    <FormField label={words.reason.label} hint={words.reason.hint} refused={refused}>
      {(ids) => (
        <Textarea
          {...ids}
          required
          rows={2}
          maxLength={REASON_CHARACTERS_MAX}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormField>
  )
}
