import { Table } from "@medusajs/ui"
import type { Handover } from "@sentra/contracts"
import { momentText } from "../../lib/format"
import { useWords } from "../../lib/words"
import { Amount } from "../Amount"
import { Count } from "../Count"
import { Stacked } from "../Stacked"
import { InspectAgain } from "./InspectAgain"
import { ReverseAcceptance } from "./ReverseAcceptance"

const counts = ["accepted", "rework", "rejected"] as const

/** What members brought, newest first, and what became of it. */
export const HandoverTable = ({ handovers }: { handovers: Handover[] }) => {
  const { words } = useWords()
  const { receiving } = words
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{receiving.member}</Table.HeaderCell>
            <Table.HeaderCell>{receiving.variant}</Table.HeaderCell>
            {counts.map((name) => (
              <Table.HeaderCell key={name} className="text-right">
                {receiving[name]}
              </Table.HeaderCell>
            ))}
            <Table.HeaderCell>{receiving.grade}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{receiving.earned}</Table.HeaderCell>
            <Table.HeaderCell />
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {handovers.map((handover) => (
            <HandoverRow key={handover.handoverId} handover={handover} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

const HandoverRow = ({ handover }: { handover: Handover }) => {
  const { words, locale } = useWords()
  const { reversedBecause } = handover
  const reversed = reversedBecause !== null
  const lot = handover.lotCode === null ? "" : `${words.receiving.lot} ${handover.lotCode}`
  const note = reversed
    ? [words.correcting.acceptance.waitsForInspection, reversedBecause]
    : [lot, handover.reason ?? ""]
  return (
    <Table.Row>
      <Table.Cell className="min-w-44">
        <Stacked note={momentText(handover.inspectedAt, locale)}>
          {handover.memberNumber} {handover.name}
        </Stacked>
      </Table.Cell>
      <Table.Cell className="max-w-64">
        <Stacked note={note.filter(Boolean).join(" · ")}>
          <span className="whitespace-nowrap">{handover.sku}</span>
        </Stacked>
      </Table.Cell>
      {counts.map((name) => (
        <Table.Cell key={name} className="text-right">
          <Count value={reversed ? 0 : handover[name]} />
        </Table.Cell>
      ))}
      <Table.Cell>{handover.grade}</Table.Cell>
      <Table.Cell className="text-right">
        {handover.earned === "0" ? "–" : <Amount value={handover.earned} />}
      </Table.Cell>
      <Table.Cell className="text-right">
        {reversed ? (
          <InspectAgain handover={handover} />
        ) : (
          <ReverseAcceptance handover={handover} />
        )}
      </Table.Cell>
    </Table.Row>
  )
}
