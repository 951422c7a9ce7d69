import { Select } from "@medusajs/ui"
import { FormField } from "./FormField"

type ChoiceFieldProps = {
  label: string
  value: string
  placeholder?: string
  refused?: string | undefined
  choices: readonly { value: string; label: string }[]
  onChange: (value: string) => void
}

/** One of a short list, with its label. */
export const ChoiceField = ({
  label,
  value,
  choices,
  refused,
  onChange,
  ...field
}: ChoiceFieldProps) => (
  <FormField label={label} refused={refused}>
    {(ids) => (
      <Select value={value} onValueChange={onChange}>
        <Select.Trigger {...ids}>
          <Select.Value {...field} />
        </Select.Trigger>
        <Select.Content>
          {choices.map((choice) => (
            <Select.Item key={choice.value} value={choice.value}>
              {choice.label}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    )}
  </FormField>
)
