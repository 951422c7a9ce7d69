import { Badge, Heading, Table } from "@medusajs/ui"
import type { Clearing } from "@sentra/contracts"
import { dayText } from "../../lib/format"
import { useWords } from "../../lib/words"
import { Amount } from "../Amount"
import { Empty } from "../Page"
import { Stacked } from "../Stacked"
import { ReverseMovement } from "./ReverseMovement"

/** What was moved to the account lately, and who entered it. */
export const MoveTable = ({ moves }: Pick<Clearing, "moves">) => {
  const { words } = useWords()
  const { clearing } = words
  return (
    <section>
      <Heading level="h2" className="px-6 py-4">
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
                <Table.HeaderCell />
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {moves.map((move) => (
                <MoveRow key={move.movementId} move={move} />
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </section>
  )
}

const MoveRow = ({ move }: { move: Clearing["moves"][number] }) => {
  const { words, locale } = useWords()
  const { movementId, movedOn, reference, enteredBy, amount, posted, reversed } = move
  return (
    <Table.Row>
      <Table.Cell className="whitespace-nowrap">{dayText(movedOn, locale)}</Table.Cell>
      <Table.Cell>
        <Stacked note={move.reversalReason}>
          {reference} {!posted && <Badge size="2xsmall">{words.clearing.notBooked}</Badge>}
          {reversed && (
            <Badge color="orange" size="2xsmall">
              {words.correcting.movement.reversed}
            </Badge>
          )}
        </Stacked>
      </Table.Cell>
      <Table.Cell>{enteredBy}</Table.Cell>
      <Table.Cell className="text-right">
        <Amount value={amount} />
      </Table.Cell>
      <Table.Cell>
        {!reversed && (
          <ReverseMovement
            path={`/admin/bank/clearing-moves/${movementId}/reversals`}
            reference={reference}
            waits={move.reversalWaits}
          />
        )}
      </Table.Cell>
    </Table.Row>
  )
}
