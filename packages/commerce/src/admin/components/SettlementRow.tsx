import { Input, Select, StatusBadge, Table } from "@medusajs/ui"
import type { Payout } from "@sentra/contracts"
import type { BankAnswer } from "../lib/settlement"
import { useWords } from "../lib/words"
import { Amount } from "./Amount"

const color = { open: "orange", sent: "blue", paid: "green", bounced: "red" } as const
const outcomes = ["paid", "bounced"] as const

type SettlementRowProps = {
  payout: Payout
  answer: BankAnswer
  onChange: (answer: BankAnswer) => void
}

/** A payout: its state when the bank has answered, the fields for the answer while it has not. */
export const SettlementRow = ({ payout, answer, onChange }: SettlementRowProps) => {
  const { words } = useWords()
  const answered = payout.status === "paid" || payout.status === "bounced"
  return (
    <Table.Row>
      <Table.Cell className="whitespace-nowrap">
        {payout.memberNumber} {payout.name}
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap">
        {payout.bankName} {payout.bankAccountNumber}
      </Table.Cell>
      <Table.Cell className="text-right">
        <Amount value={payout.amount} />
      </Table.Cell>
      <Table.Cell className="min-w-40 py-2">
        {answered ? (
          <StatusBadge color={color[payout.status]}>
            {words.payouts.payoutStatus[payout.status]}
          </StatusBadge>
        ) : (
          <OutcomeSelect payout={payout} answer={answer} onChange={onChange} />
        )}
      </Table.Cell>
      <Table.Cell className="min-w-40 py-2">
        {answered ? (
          (payout.bankReference ?? "")
        ) : (
          <Input
            aria-label={`${words.payouts.reference}, ${payout.name}`}
            value={answer.bankReference}
            onChange={(event) => onChange({ ...answer, bankReference: event.target.value })}
          />
        )}
      </Table.Cell>
      <Table.Cell className="min-w-28 py-2">
        {!answered && (
          <Input
            aria-label={`${words.payouts.fee}, ${payout.name}`}
            inputMode="numeric"
            pattern="\d*"
            value={answer.fee}
            onChange={(event) => onChange({ ...answer, fee: event.target.value })}
          />
        )}
      </Table.Cell>
    </Table.Row>
  )
}

const OutcomeSelect = ({ payout, answer, onChange }: SettlementRowProps) => {
  const { words } = useWords()
  const choose = (next: string) =>
    onChange({ ...answer, outcome: outcomes.find((option) => option === next) ?? "" })
  return (
    <Select value={answer.outcome} onValueChange={choose}>
      <Select.Trigger aria-label={`${words.payouts.outcome}, ${payout.name}`}>
        <Select.Value placeholder={words.payouts.payoutStatus[payout.status]} />
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
