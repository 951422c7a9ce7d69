import { Input } from "@medusajs/ui"
import { FormField } from "./FormField"

type DayFieldProps = { label: string; value: string; onChange: (day: string) => void }

export const DayField = ({ label, value, onChange }: DayFieldProps) => (
  <FormField label={label}>
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
