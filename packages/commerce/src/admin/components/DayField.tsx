import { Input } from "@medusajs/ui"
import { FormField } from "./FormField"

type DayFieldProps = {
  label: string
  value: string
  refused?: string | undefined
  onChange: (day: string) => void
}

export const DayField = ({ label, value, refused, onChange }: DayFieldProps) => (
  <FormField label={label} refused={refused}>
    {(ids) => (
      <Input
        {...ids}
        type="date"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </FormField>
)
