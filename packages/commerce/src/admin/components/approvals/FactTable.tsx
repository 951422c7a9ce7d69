import { Table } from "@medusajs/ui"
import type { ApprovalFact } from "@sentra/contracts"
import { useWords } from "../../lib/words"

/** Old and new, side by side; one column where there was nothing before. */
export const FactTable = ({ facts }: { facts: readonly ApprovalFact[] }) => {
  const { words, locale } = useWords()
  const hasBefore = facts.some(({ before }) => before !== null)
  return (
    <div className="overflow-x-auto">
      <Table>
        {hasBefore && (
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell />
              <Table.HeaderCell>{words.approvals.before}</Table.HeaderCell>
              <Table.HeaderCell>{words.approvals.after}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
        )}
        <Table.Body>
          {facts.map(({ label, before, after }) => (
            <Table.Row key={label.en}>
              <Table.Cell className="text-ui-fg-subtle">{label[locale]}</Table.Cell>
              {hasBefore && (
                <Table.Cell className="tabular-nums">{before ? before[locale] : "–"}</Table.Cell>
              )}
              <Table.Cell className="txt-compact-small-plus tabular-nums">
                {after[locale]}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
