import { Input } from "@medusajs/ui"
import { FormField } from "./FormField"

type TextFieldProps = {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  refused?: string | undefined
  optional?: boolean
  type?: "text" | "number" | "email" | "color" | "date"
}

/** One line of text, or a number as text. */
export const TextField = (props: TextFieldProps) => {
  const { label, value, onChange, hint = "", refused, optional = false, type = "text" } = props
  return (
    <FormField label={label} hint={hint} refused={refused}>
      {(ids) => (
        <Input
          {...ids}
          type={type}
          required={!optional}
          autoComplete="off"
          {...(type === "number" && { min: 0, className: "tabular-nums" })}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormField>
  )
}
