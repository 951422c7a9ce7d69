import { Table } from "@medusajs/ui"
import type { BoardLine, BoardRow } from "@sentra/contracts"
import { useActs } from "../../lib/me"
import { useWords } from "../../lib/words"
import { Count } from "../Count"
import { ReceiveDrawer } from "./ReceiveDrawer"
import { Stacked } from "../Stacked"

const counts = ["pieces", "accepted", "rejected", "declined", "open"] as const

type BoardTableProps = { line: BoardLine; rows: BoardRow[] }

/** The members of a line, each with the sentence that says why and the way of her pieces. */
export const BoardTable = ({ line, rows }: BoardTableProps) => {
  const { words } = useWords()
  const labels = { ...words.production, pieces: words.production.given }
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell className="w-full">{words.production.member}</Table.HeaderCell>
            {counts.map((name) => (
              <Table.HeaderCell key={name} className="text-right">
                {labels[name]}
              </Table.HeaderCell>
            ))}
            <Table.HeaderCell />
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map((row) => (
            <BoardTableRow key={row.artisanId} line={line} row={row} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

type BoardTableRowProps = { line: BoardLine; row: BoardRow }

const BoardTableRow = ({ line, row }: BoardTableRowProps) => {
  const { locale } = useWords()
  const acts = useActs("receiving")
  return (
    <Table.Row>
      <Table.Cell className="min-w-64">
        <Stacked note={row.explanation[locale]}>
          {row.memberNumber} {row.name}
        </Stacked>
      </Table.Cell>
      {counts.map((name) => (
        <Table.Cell key={name} className="text-right">
          <Count value={row[name]} />
        </Table.Cell>
      ))}
      <Table.Cell className="text-right">
        {acts && <ReceiveDrawer line={line} row={row} />}
      </Table.Cell>
    </Table.Row>
  )
}
