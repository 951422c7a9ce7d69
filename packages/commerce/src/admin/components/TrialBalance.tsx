import { StatusBadge, Table } from "@medusajs/ui"
import { trialBalanceResponse, type TrialBalanceRow } from "@sentra/contracts"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import type { z } from "zod"
import { todayInJakarta } from "../lib/format"
import { read } from "../lib/server"
import { useWords } from "../lib/words"
import { Amount } from "./Amount"
import { DayField } from "./DayField"
import { Empty, Loaded } from "./Page"

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
      <div className="flex items-end px-6 py-4">
        <DayField label={words.ledger.until} value={until} onChange={setUntil} />
      </div>
      <Loaded query={query}>
        {(balance) => (balance.rows.length ? <BalanceTable balance={balance} /> : <Empty />)}
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
          <Table.Row className="font-medium">
            <Table.Cell>{words.common.total}</Table.Cell>
            <Table.Cell className="text-right">
              <Amount value={balance.debit} />
            </Table.Cell>
            <Table.Cell className="text-right">
              <Amount value={balance.credit} />
            </Table.Cell>
            <Table.Cell />
          </Table.Row>
        </Table.Body>
      </Table>
    </div>
  )
}

const AccountRow = ({ row }: { row: TrialBalanceRow }) => {
  const { locale } = useWords()
  return (
    <Table.Row>
      <Table.Cell>
        {row.account} {row.name[locale]}
      </Table.Cell>
      {[row.debit, row.credit, row.balance].map((amount, index) => (
        <Table.Cell key={index} className="text-right">
          <Amount value={amount} />
        </Table.Cell>
      ))}
    </Table.Row>
  )
}
