import { Badge, Button, Heading, Table, Text } from "@medusajs/ui"
import type { BoardLine, BoardRow } from "@sentra/contracts"
import { useState } from "react"
import { dayText } from "../lib/format"
import { useWords } from "../lib/words"
import { AllocationRuns } from "./AllocationRuns"
import { ReceiveDrawer } from "./ReceiveDrawer"

/** One order line: who got what and why, what is open, and the button that takes pieces in. */
export const BoardLineCard = ({ line }: { line: BoardLine }) => {
  const { words, locale } = useWords()
  const [showAll, setShowAll] = useState(false)
  const given = line.rows.filter(({ pieces }) => pieces > 0)
  const withoutPart = line.rows.length - given.length
  return (
    <section className="py-4">
      <header className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-6 pb-2">
        <Heading level="h2">
          {line.title[locale]}
          {line.size ? `, ${line.size}` : ""}
        </Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {line.sku} · {words.common.piecesOf(line.stops.ordered)}
          {line.dueOn ? ` · ${dayText(line.dueOn, locale)}` : ""}
        </Text>
        {line.unallocatedPieces > 0 && (
          <Badge color="orange" size="2xsmall">
            {words.production.unallocated(line.unallocatedPieces)}
          </Badge>
        )}
      </header>
      <BoardTable line={line} rows={showAll ? line.rows : given} />
      <footer className="flex flex-wrap items-center gap-4 px-6 pt-3">
        {withoutPart > 0 && (
          <Button size="small" variant="transparent" onClick={() => setShowAll(!showAll)}>
            {showAll ? words.production.hideAll : words.production.showAll(withoutPart)}
          </Button>
        )}
        <AllocationRuns runs={line.runs} />
      </footer>
    </section>
  )
}

type BoardTableProps = { line: BoardLine; rows: BoardRow[] }

const BoardTable = ({ line, rows }: BoardTableProps) => {
  const { words } = useWords()
  const { production } = words
  const counts = [production.given, production.accepted, production.rejected, production.open]
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{production.member}</Table.HeaderCell>
            {counts.map((label) => (
              <Table.HeaderCell key={label} className="text-right">
                {label}
              </Table.HeaderCell>
            ))}
            <Table.HeaderCell>{production.why}</Table.HeaderCell>
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
  return (
    <Table.Row>
      <Table.Cell className="whitespace-nowrap">
        {row.memberNumber} {row.name}
      </Table.Cell>
      {[row.pieces, row.accepted, row.rejected, row.open].map((pieces, index) => (
        <Table.Cell key={index} className="text-right tabular-nums">
          {pieces}
        </Table.Cell>
      ))}
      <Table.Cell className="min-w-80 whitespace-normal py-2">{row.explanation[locale]}</Table.Cell>
      <Table.Cell className="text-right">
        {row.open > 0 && <ReceiveDrawer line={line} row={row} />}
      </Table.Cell>
    </Table.Row>
  )
}
