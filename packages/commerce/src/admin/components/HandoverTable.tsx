import { Table } from "@medusajs/ui"
import type { Handover } from "@sentra/contracts"
import { momentText } from "../lib/format"
import { useWords } from "../lib/words"
import { Amount } from "./Amount"

export const HandoverTable = ({ handovers }: { handovers: Handover[] }) => {
  const { words } = useWords()
  const { receiving } = words
  const counts = [receiving.accepted, receiving.rework, receiving.rejected]
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{receiving.when}</Table.HeaderCell>
            <Table.HeaderCell>{receiving.member}</Table.HeaderCell>
            <Table.HeaderCell>{receiving.variant}</Table.HeaderCell>
            {counts.map((label) => (
              <Table.HeaderCell key={label} className="text-right">
                {label}
              </Table.HeaderCell>
            ))}
            <Table.HeaderCell>{receiving.grade}</Table.HeaderCell>
            <Table.HeaderCell>{receiving.lot}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{receiving.earned}</Table.HeaderCell>
            <Table.HeaderCell>{receiving.reason}</Table.HeaderCell>
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
  const { locale } = useWords()
  return (
    <Table.Row>
      <Table.Cell className="whitespace-nowrap">
        {momentText(handover.inspectedAt, locale)}
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap">
        {handover.memberNumber} {handover.name}
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap">{handover.sku}</Table.Cell>
      {[handover.accepted, handover.rework, handover.rejected].map((pieces, index) => (
        <Table.Cell key={index} className="text-right tabular-nums">
          {pieces}
        </Table.Cell>
      ))}
      <Table.Cell>{handover.grade}</Table.Cell>
      <Table.Cell className="whitespace-nowrap">{handover.lotCode ?? "–"}</Table.Cell>
      <Table.Cell className="text-right">
        <Amount value={handover.earned} />
      </Table.Cell>
      <Table.Cell className="min-w-48 whitespace-normal">{handover.reason ?? ""}</Table.Cell>
    </Table.Row>
  )
}
