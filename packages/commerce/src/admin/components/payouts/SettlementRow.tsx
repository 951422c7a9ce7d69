import { Input, StatusBadge, Table } from "@medusajs/ui"
import {
  BANK_REFERENCE_CHARACTERS_MAX,
  BOUNCE_REASON_CHARACTERS_MAX,
  type Payout,
} from "@sentra/contracts"
import type { BankAnswer } from "./settlement"
import { useWords } from "../../lib/words"
import { Amount } from "../Amount"
import { CorrectPaid } from "./CorrectPaid"
import { OutcomeSelect } from "./OutcomeSelect"
import { Stacked } from "../Stacked"

const color = {
  open: "orange",
  sent: "blue",
  paid: "green",
  bounced: "red",
  withdrawn: "grey",
} as const

type SettlementRowProps = {
  runId: string
  /** The run is at the bank, and the caller writes down what the bank says. */
  mayAnswer: boolean
  payout: Payout
  answer: BankAnswer
  onChange: (answer: BankAnswer) => void
}

/** A payout: its state when the bank has answered, the fields for the answer while it has not. */
export const SettlementRow = (props: SettlementRowProps) => {
  const { runId, mayAnswer, payout, answer, onChange } = props
  const asks = mayAnswer && payout.status === "sent"
  return (
    <Table.Row>
      <Table.Cell className="min-w-48">
        <Stacked note={`${payout.bankName} ${payout.bankAccountNumber}`}>
          {payout.memberNumber} {payout.name}
        </Stacked>
      </Table.Cell>
      <Table.Cell className="text-right">
        <Amount value={payout.amount} />
      </Table.Cell>
      {asks ? (
        <AnswerCells payout={payout} answer={answer} onChange={onChange} />
      ) : (
        <AnsweredCells runId={runId} payout={payout} />
      )}
    </Table.Row>
  )
}

const AnsweredCells = ({ runId, payout }: { runId: string; payout: Payout }) => {
  const { words } = useWords()
  return (
    <>
      <Table.Cell>
        <div className="flex flex-wrap items-center gap-2 py-2">
          <StatusBadge color={color[payout.status]}>
            {words.payouts.payoutStatus[payout.status]}
            {payout.corrected && `, ${words.payouts.corrected}`}
          </StatusBadge>
          <CorrectPaid runId={runId} payout={payout} />
        </div>
      </Table.Cell>
      <Table.Cell>{payout.reason ?? payout.bankReference ?? "–"}</Table.Cell>
      <Table.Cell className="text-right">
        {payout.fee === null ? "–" : <Amount value={payout.fee} />}
      </Table.Cell>
    </>
  )
}

type AnswerCellsProps = Pick<SettlementRowProps, "payout" | "answer" | "onChange">

const AnswerCells = ({ payout, answer, onChange }: AnswerCellsProps) => {
  const { words } = useWords()
  const { outcome } = answer
  const bounced = outcome === "bounced"
  const said = bounced ? words.payouts.reason : words.payouts.reference
  return (
    <>
      <Table.Cell className="min-w-36 py-2">
        <OutcomeSelect
          label={`${words.payouts.outcome}, ${payout.name}`}
          placeholder={words.payouts.payoutStatus[payout.status]}
          outcome={outcome}
          onChange={(next) => onChange({ ...answer, outcome: next })}
        />
      </Table.Cell>
      <Table.Cell className="min-w-40 py-2">
        <Input
          aria-label={`${said}, ${payout.name}`}
          placeholder={outcome === "" ? "" : said}
          required={outcome !== ""}
          disabled={outcome === ""}
          maxLength={bounced ? BOUNCE_REASON_CHARACTERS_MAX : BANK_REFERENCE_CHARACTERS_MAX}
          value={answer.said}
          onChange={(event) => onChange({ ...answer, said: event.target.value })}
        />
      </Table.Cell>
      <Table.Cell className="w-32 min-w-24 py-2">
        <Input
          aria-label={`${words.payouts.fee}, ${payout.name}`}
          className="text-right tabular-nums"
          inputMode="numeric"
          pattern="\d{1,12}"
          disabled={outcome !== "paid"}
          value={bounced ? "0" : answer.fee}
          onChange={(event) => onChange({ ...answer, fee: event.target.value })}
        />
      </Table.Cell>
    </>
  )
}
