import { Checkbox, Input, Table } from "@medusajs/ui"
import type { OrderRefunds } from "@sentra/contracts"
import { useId } from "react"
import { useWords } from "../../lib/words"
import { Amount } from "../Amount"
import { Stacked } from "../Stacked"
import { costOf, type RefundDraft } from "./refund-draft"

type Part = OrderRefunds["parts"][number]
type Change = (change: Partial<RefundDraft>) => void
type RefundPartsProps = { parts: readonly Part[]; draft: RefundDraft; onChange: Change }

/** Whose pieces of which line, and the delivery, each with what is left of it to give back. */
export const RefundParts = ({ parts, ...form }: RefundPartsProps) => {
  const { words } = useWords()
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell className="w-full">{words.refunds.what}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{words.refunds.stillLeft}</Table.HeaderCell>
            <Table.HeaderCell>{words.refunds.back}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{words.refunds.worth}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {parts.map((part) => (
            <RefundPart key={part.shareId ?? "delivery"} part={part} {...form} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

type RefundPartProps = { part: Part; draft: RefundDraft; onChange: Change }

const RefundPart = ({ part, draft, onChange }: RefundPartProps) => {
  const { words, locale } = useWords()
  const name = [part.title[locale], part.size].filter(Boolean).join(", ")
  const maker = part.workshop && `${part.memberNumber ?? ""} ${part.workshop}`
  const control = { part, draft, onChange, label: words.refunds.piecesOf(name) }
  return (
    <Table.Row>
      <Table.Cell className="min-w-48">
        <Stacked note={maker}>{name}</Stacked>
      </Table.Cell>
      <Table.Cell className="text-right">
        <Stacked note={part.shareId !== null && words.common.pieces(part.piecesLeft)}>
          <Amount value={part.left} />
        </Stacked>
      </Table.Cell>
      <Table.Cell>
        {part.shareId === null ? <DeliveryBack {...control} /> : <PiecesBack {...control} />}
      </Table.Cell>
      <Table.Cell className="text-right">
        <Amount value={costOf(part, draft).toString()} />
      </Table.Cell>
    </Table.Row>
  )
}

type ControlProps = RefundPartProps & { label: string }

const PiecesBack = ({ part, draft, onChange, label }: ControlProps) => {
  const key = part.shareId ?? ""
  return (
    <Input
      className="w-20"
      type="number"
      inputMode="numeric"
      min={0}
      max={part.piecesLeft}
      disabled={part.piecesLeft === 0}
      aria-label={label}
      placeholder="0"
      value={draft.pieces[key] ?? ""}
      onChange={({ target }) => onChange({ pieces: { ...draft.pieces, [key]: target.value } })}
    />
  )
}

const DeliveryBack = ({ part, draft, onChange }: ControlProps) => {
  const { words } = useWords()
  const id = useId()
  return (
    <div className="flex items-center gap-2">
      <Checkbox
        id={id}
        checked={draft.delivery}
        disabled={BigInt(part.left) === 0n}
        onCheckedChange={(checked) => onChange({ delivery: checked === true })}
      />
      <label htmlFor={id}>{words.refunds.withDelivery}</label>
    </div>
  )
}
