import { Button, Table, toast } from "@medusajs/ui"
import { payoutRunResponse, type PayoutRun } from "@sentra/contracts"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState, type FormEvent } from "react"
import { useActs } from "../../lib/me"
import { useRefusal } from "../../lib/refusal"
import { send } from "../../lib/server"
import { emptyAnswer, feesOf, resultsOf, type BankAnswer } from "./settlement"
import { useWords } from "../../lib/words"
import { Amount } from "../Amount"
import { RefusalNote } from "../RefusalNote"
import { SettlementRow } from "./SettlementRow"

/** One row for each payout; those the bank has answered are sent together. */
export const SettlementForm = ({ run }: { run: PayoutRun }) => {
  const { words } = useWords()
  const queries = useQueryClient()
  const [answers, setAnswers] = useState<Record<string, BankAnswer>>({})
  const results = resultsOf(answers)
  const mayAnswer = useActs("payouts") && run.status === "sent"
  const settle = useMutation({
    mutationFn: () =>
      send(`/admin/payout-runs/${run.runId}/settlements`, { results }, payoutRunResponse),
    onSuccess: async () => {
      toast.success(words.payouts.settled)
      await queries.invalidateQueries({ queryKey: ["sentra-payout-run", run.runId] })
      await queries.invalidateQueries({ queryKey: ["sentra-payout-runs"] })
    },
  })
  const refusal = useRefusal(settle.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    settle.mutate()
  }
  return (
    <form onSubmit={submit}>
      <div className="overflow-x-auto">
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{words.production.member}</Table.HeaderCell>
              <Table.HeaderCell className="text-right">{words.payouts.amount}</Table.HeaderCell>
              <Table.HeaderCell>{words.payouts.outcome}</Table.HeaderCell>
              <Table.HeaderCell>{words.payouts.referenceOrReason}</Table.HeaderCell>
              <Table.HeaderCell className="w-32 text-right">{words.payouts.fee}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {run.payouts.map((payout) => (
              <SettlementRow
                key={payout.payoutId}
                runId={run.runId}
                mayAnswer={mayAnswer}
                payout={payout}
                answer={answers[payout.payoutId] ?? emptyAnswer}
                onChange={(answer) => setAnswers({ ...answers, [payout.payoutId]: answer })}
              />
            ))}
          </Table.Body>
          <SettlementSums run={run} />
        </Table>
      </div>
      {mayAnswer && (
        <div className="flex flex-col items-start gap-3 px-6 py-4">
          <RefusalNote sentence={refusal.whole} />
          <Button type="submit" disabled={results.length === 0} isLoading={settle.isPending}>
            {words.payouts.settle} ({results.length})
          </Button>
        </div>
      )}
    </form>
  )
}

const SettlementSums = ({ run }: { run: PayoutRun }) => {
  const { words } = useWords()
  return (
    <tfoot className="txt-compact-small-plus text-ui-fg-base">
      <tr>
        <th scope="row" className="h-12 pl-6 text-left font-medium">
          {words.common.total}
        </th>
        <td className="pr-6 text-right">
          <Amount value={run.total} />
        </td>
        <td colSpan={2} />
        <td className="pr-6 text-right">
          <Amount value={feesOf(run)} />
        </td>
      </tr>
    </tfoot>
  )
}
