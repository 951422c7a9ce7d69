import { Table, Text } from "@medusajs/ui"
import type { StaffAction, StaffChange } from "@sentra/contracts"
import { flat, type Flat } from "../../lib/flat"
import { useWords } from "../../lib/words"

/** What was sent, and what it changed: closed until somebody wants to know. */
export const ActionDetails = ({ action }: { action: StaffAction }) => {
  const { words } = useWords()
  return (
    <>
      {action.changes.length > 0 && (
        <details>
          <summary className="txt-small cursor-pointer">{words.log.changed}</summary>
          {action.changes.map((change) => (
            <Change key={change.id} change={change} />
          ))}
        </details>
      )}
      {action.input !== null && (
        <details>
          <summary className="txt-small cursor-pointer">{words.log.sent}</summary>
          <Rows columns={[flat(action.input)]} />
        </details>
      )}
    </>
  )
}

const Change = ({ change: { id, before, after } }: { change: StaffChange }) => {
  const { words } = useWords()
  const columns = before === null ? [flat(after)] : [flat(before), flat(after)]
  const heads = before === null ? [] : [words.log.before, words.log.after]
  return (
    <div className="mt-2">
      <Text size="xsmall" className="text-ui-fg-subtle break-all">
        {id}
      </Text>
      <Rows heads={heads} columns={columns} />
    </div>
  )
}

/** The same names side by side; what one column lacks stays empty. */
const Rows = ({ heads = [], columns }: { heads?: string[]; columns: readonly Flat[] }) => {
  const names = [...new Set(columns.flatMap((column) => [...column.keys()]))]
  return (
    <div className="mt-2 overflow-x-auto">
      <Table>
        {heads.length > 0 && (
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell />
              {heads.map((head) => (
                <Table.HeaderCell key={head}>{head}</Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Header>
        )}
        <Table.Body>
          {names.map((name) => (
            <Table.Row key={name}>
              <Table.Cell className="text-ui-fg-subtle">{name}</Table.Cell>
              {columns.map((column, place) => (
                <Table.Cell key={place} className="whitespace-normal break-words tabular-nums">
                  {column.get(name) ?? ""}
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
