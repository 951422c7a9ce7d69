import { Input } from "@medusajs/ui"
import { BANK_REFERENCE_CHARACTERS_MAX } from "@sentra/contracts"
import { FormField } from "../FormField"

type TextFieldProps = {
  label: string
  hint?: string
  refused: string | undefined
  value: string
  onChange: (text: string) => void
}

/** A number or reference as its paper has it. */
export const TextField = ({ label, hint = "", refused, value, onChange }: TextFieldProps) => (
  <FormField label={label} hint={hint} refused={refused}>
    {(ids) => (
      <Input
        {...ids}
        maxLength={BANK_REFERENCE_CHARACTERS_MAX}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </FormField>
)
