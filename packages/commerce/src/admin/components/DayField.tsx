import { Input } from "@medusajs/ui"
import { dayText } from "../lib/format"
import { useWords } from "../lib/words"
import { FormField } from "./FormField"

type DayFieldProps = {
  label: string
  value: string
  refused?: string | undefined
  onChange: (day: string) => void
}

/** A day. Its field is in the browser's order of day and month, so the hint spells it out. */
export const DayField = ({ label, value, refused, onChange }: DayFieldProps) => {
  const { locale } = useWords()
  return (
    <FormField label={label} refused={refused} hint={value === "" ? "" : dayText(value, locale)}>
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
}
