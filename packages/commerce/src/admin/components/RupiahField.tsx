import { Input } from "@medusajs/ui"
import { digitsIn, money } from "../lib/format"
import { useWords } from "../lib/words"
import { FormField } from "./FormField"

type RupiahFieldProps = {
  label: string
  hint?: string
  refused: string | undefined
  /** Digits, or nothing yet. */
  value: string
  onChange: (digits: string) => void
}

/** Whole rupiah, grouped as they are typed. */
export const RupiahField = ({ label, hint = "", refused, value, onChange }: RupiahFieldProps) => {
  const { locale } = useWords()
  return (
    <FormField label={label} hint={hint} refused={refused}>
      {(ids) => (
        <Input
          {...ids}
          inputMode="numeric"
          autoComplete="off"
          className="tabular-nums"
          value={value === "" ? "" : money(value, locale)}
          onChange={(event) => onChange(digitsIn(event.target.value))}
        />
      )}
    </FormField>
  )
}
