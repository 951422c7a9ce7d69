import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CashSolid } from "@medusajs/icons"
import { Button, StatusBadge, Table, toast } from "@medusajs/ui"
import { payoutRunResponse, payoutRunsResponse } from "@sentra/contracts"
import { useMutation } from "@tanstack/react-query"
import { useState, type FormEvent } from "react"
import { Link, useNavigate } from "react-router-dom"
import type { z } from "zod"
import { Amount } from "../../components/Amount"
import { Count } from "../../components/Count"
import { DayField } from "../../components/DayField"
import { Pager } from "../../components/Pager"
import { RefusalNote } from "../../components/RefusalNote"
import { Empty, Loaded, Page } from "../../components/Page"
import { dayText, todayInJakarta } from "../../lib/format"
import { useActs } from "../../lib/me"
import { useRefusal } from "../../lib/refusal"
import { send } from "../../lib/server"
import { usePages } from "../../lib/use-pages"
import { useWords } from "../../lib/words"

type Run = z.output<typeof payoutRunsResponse>["runs"][number]

const PayoutsPage = () => {
  const { words } = useWords()
  const { query, pages } = usePages("sentra-payout-runs", "/admin/payout-runs", payoutRunsResponse)
  const acts = useActs("payouts")
  return (
    <Page title={words.menu.payouts} lead={words.payouts.lead} actions={acts && <OpenRun />}>
      <Loaded query={query}>
        {({ runs, count }) => (
          <>
            {runs.length ? <RunTable runs={runs} /> : <Empty>{words.payouts.empty}</Empty>}
            <Pager label={words.menu.payouts} {...pages} shown={runs.length} count={count} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

const OpenRun = () => {
  const { words } = useWords()
  const navigate = useNavigate()
  const [cutOff, setCutOff] = useState(todayInJakarta)
  const open = useMutation({
    mutationFn: () => send("/admin/payout-runs", { cutOff }, payoutRunResponse),
    onSuccess: ({ run }) => {
      toast.success(words.payouts.opened)
      void navigate(`/payouts/${run.runId}`)
    },
  })
  const refusal = useRefusal(open.error, ["cutOff"])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    open.mutate()
  }
  return (
    <form className="max-w-md" onSubmit={submit}>
      <div className="flex items-start gap-3">
        <DayField
          label={words.payouts.cutOff}
          value={cutOff}
          refused={refusal.at("cutOff")}
          onChange={setCutOff}
        />
        <Button type="submit" className="mt-6 shrink-0" isLoading={open.isPending}>
          {words.payouts.open}
        </Button>
      </div>
      <RefusalNote sentence={refusal.whole} />
    </form>
  )
}

const color = {
  open: "orange",
  approved: "blue",
  sent: "blue",
  settled: "green",
  withdrawn: "grey",
} as const

const RunTable = ({ runs }: { runs: Run[] }) => {
  const { words, locale } = useWords()
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{words.payouts.run}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{words.payouts.members}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{words.payouts.amount}</Table.HeaderCell>
            <Table.HeaderCell>{words.members.status}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {runs.map((run) => (
            <Table.Row key={run.runId}>
              <Table.Cell>
                <Link to={`/payouts/${run.runId}`} className="text-ui-fg-interactive">
                  {dayText(run.cutOff, locale)}
                </Link>
              </Table.Cell>
              <Table.Cell className="text-right">
                <Count value={run.memberCount} />
              </Table.Cell>
              <Table.Cell className="text-right">
                <Amount value={run.total} />
              </Table.Cell>
              <Table.Cell>
                <StatusBadge color={color[run.status]}>
                  {words.payouts.status[run.status]}
                </StatusBadge>
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

export const config = defineRouteConfig({
  label: "menu.payouts",
  translationNs: "sentra",
  icon: CashSolid,
  rank: 14,
})

export default PayoutsPage
