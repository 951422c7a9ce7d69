import { StatusBadge, Table } from "@medusajs/ui"
import { trialBalanceResponse, type TrialBalanceRow } from "@sentra/contracts"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import type { z } from "zod"
import { todayInJakarta } from "../../lib/format"
import { read } from "../../lib/server"
import { useWords } from "../../lib/words"
import { Amount } from "../Amount"
import { DayField } from "../DayField"
import { Empty, Loaded } from "../Page"

type Balance = z.output<typeof trialBalanceResponse>

/** Every account up to a day. Debits and credits must be equal; the page says so either way. */
export const TrialBalance = () => {
  const { words } = useWords()
  const [until, setUntil] = useState(todayInJakarta)
  const query = useQuery({
    queryKey: ["sentra-trial-balance", until],
    queryFn: () =>
      read("/admin/ledger/trial-balance", trialBalanceResponse, { until: until || undefined }),
  })
  return (
    <div>
      <div className="flex px-6 py-4">
        <DayField label={words.ledger.until} value={until} onChange={setUntil} />
      </div>
      <Loaded query={query}>
        {(balance) =>
          balance.rows.length ? (
            <BalanceTable balance={balance} />
          ) : (
            <Empty>{words.ledger.noBalance}</Empty>
          )
        }
      </Loaded>
    </div>
  )
}

const BalanceTable = ({ balance }: { balance: Balance }) => {
  const { words } = useWords()
  const balanced = balance.debit === balance.credit
  return (
    <div className="overflow-x-auto">
      <div className="px-6 pb-3">
        <StatusBadge color={balanced ? "green" : "red"}>
          {balanced ? words.ledger.balanced : words.ledger.unbalanced}
        </StatusBadge>
      </div>
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{words.ledger.account}</Table.HeaderCell>
            {[words.ledger.debit, words.ledger.credit, words.ledger.balance].map((label) => (
              <Table.HeaderCell key={label} className="text-right">
                {label}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {balance.rows.map((row) => (
            <AccountRow key={row.account} row={row} />
          ))}
        </Table.Body>
        <TotalRow balance={balance} />
      </Table>
    </div>
  )
}

/** The two sums side by side, as like each other as their figures are. */
const TotalRow = ({ balance }: { balance: Balance }) => {
  const { words } = useWords()
  return (
    <tfoot className="txt-compact-medium-plus text-ui-fg-base">
      <tr>
        <th scope="row" className="h-12 pl-6 text-left font-medium">
          {words.common.total}
        </th>
        {[balance.debit, balance.credit].map((sum, index) => (
          <td key={index} className="pr-6 text-right">
            <span className="border-ui-fg-base border-b-4 border-double pb-1">
              <Amount value={sum} />
            </span>
          </td>
        ))}
        <td />
      </tr>
    </tfoot>
  )
}

const AccountRow = ({ row }: { row: TrialBalanceRow }) => {
  const { words, locale } = useWords()
  return (
    <Table.Row>
      <Table.Cell>
        <span className="tabular-nums">{row.account}</span> {row.name[locale]}
      </Table.Cell>
      {[row.debit, row.credit].map((amount, index) => (
        <Table.Cell key={index} className="text-right">
          {amount === "0" ? "–" : <Amount value={amount} />}
        </Table.Cell>
      ))}
      <Table.Cell className="text-ui-fg-base whitespace-nowrap text-right">
        <Amount value={row.balance} />
        <span className="text-ui-fg-muted inline-block w-6">
          {words.ledger.side[row.normalSide]}
        </span>
      </Table.Cell>
    </Table.Row>
  )
}
