import { Select } from "@medusajs/ui"
import type { BankAnswer } from "./settlement"
import { useWords } from "../../lib/words"

const outcomes = ["paid", "bounced"] as const

type OutcomeSelectProps = {
  label: string
  placeholder: string
  outcome: BankAnswer["outcome"]
  onChange: (outcome: BankAnswer["outcome"]) => void
}

/** What the bank says of one payout; nothing until it is chosen. */
export const OutcomeSelect = ({ label, placeholder, outcome, onChange }: OutcomeSelectProps) => {
  const { words } = useWords()
  const choose = (next: string) => onChange(outcomes.find((option) => option === next) ?? "")
  return (
    <Select value={outcome} onValueChange={choose}>
      <Select.Trigger aria-label={label}>
        <Select.Value placeholder={placeholder} />
      </Select.Trigger>
      <Select.Content>
        {outcomes.map((option) => (
          <Select.Item key={option} value={option}>
            {words.payouts[option]}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
