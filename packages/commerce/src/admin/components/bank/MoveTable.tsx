import { Badge, Heading, Table } from "@medusajs/ui"
import type { Clearing } from "@sentra/contracts"
import { dayText } from "../../lib/format"
import { useWords } from "../../lib/words"
import { Amount } from "../Amount"
import { Empty } from "../Page"

/** What was moved to the account lately, and who entered it. */
export const MoveTable = ({ moves }: Pick<Clearing, "moves">) => {
  const { words, locale } = useWords()
  const { clearing } = words
  return (
    <section>
      <Heading level="h2" className="px-6 pt-4">
        {clearing.moves}
      </Heading>
      {moves.length === 0 ? (
        <Empty>{clearing.noMoves}</Empty>
      ) : (
        <div className="overflow-x-auto">
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{clearing.movedOn}</Table.HeaderCell>
                <Table.HeaderCell>{clearing.reference}</Table.HeaderCell>
                <Table.HeaderCell>{clearing.enteredBy}</Table.HeaderCell>
                <Table.HeaderCell className="text-right">{clearing.amount}</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {moves.map(({ movementId, movedOn, reference, enteredBy, amount, posted }) => (
                <Table.Row key={movementId}>
                  <Table.Cell className="whitespace-nowrap">{dayText(movedOn, locale)}</Table.Cell>
                  <Table.Cell>
                    {reference} {!posted && <Badge size="2xsmall">{clearing.notBooked}</Badge>}
                  </Table.Cell>
                  <Table.Cell>{enteredBy}</Table.Cell>
                  <Table.Cell className="text-right">
                    <Amount value={amount} />
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </section>
  )
}
