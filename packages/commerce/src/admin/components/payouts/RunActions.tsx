import { Button, Text, toast } from "@medusajs/ui"
import { payoutRunResponse, type PayoutRun } from "@sentra/contracts"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { Link } from "react-router-dom"
import { useActs } from "../../lib/me"
import { useRefusal } from "../../lib/refusal"
import { download, send } from "../../lib/server"
import { useWords } from "../../lib/words"
import { RefusalNote } from "../RefusalNote"

/** Where a run stands and the one thing that comes next: approval, bank file, answer. */
export const RunActions = ({ run }: { run: PayoutRun }) => {
  const { words } = useWords()
  const acts = useActs("payouts")
  const people = [
    words.payouts.preparedBy(run.openedBy),
    ...(run.approvedBy === null ? [] : [words.payouts.approvedBy(run.approvedBy)]),
  ]
  const next = {
    open: words.payouts.waits,
    approved: words.payouts.download,
    sent: "",
    settled: "",
    withdrawn: words.payouts.withdrawn,
  }[run.status]
  return (
    <div className="flex flex-col items-start gap-3 px-6 py-4">
      <Text size="small" className="text-ui-fg-subtle">
        {people.join(", ")}
      </Text>
      {next && <Text>{next}</Text>}
      <div className="flex flex-wrap gap-2">
        {run.status === "open" && (
          <Button size="small" variant="secondary" asChild>
            <Link to="/approvals">{words.payouts.toApprovals}</Link>
          </Button>
        )}
        {run.status === "open" && acts && <AskAgain runId={run.runId} />}
        {run.approvedBy !== null && acts && <BankFile run={run} />}
      </div>
    </div>
  )
}

const AskAgain = ({ runId }: { runId: string }) => {
  const { words } = useWords()
  const ask = useMutation({
    mutationFn: () =>
      send(`/admin/payout-runs/${runId}/approval-requests`, {}, payoutRunResponse),
    onSuccess: () => toast.success(words.payouts.asked),
  })
  const { whole } = useRefusal(ask.error)
  return (
    <div>
      <Button
        size="small"
        variant="transparent"
        onClick={() => ask.mutate()}
        isLoading={ask.isPending}
      >
        {words.payouts.askAgain}
      </Button>
      <RefusalNote sentence={whole} />
    </div>
  )
}

const BankFile = ({ run: { runId, cutOff } }: { run: PayoutRun }) => {
  const { words } = useWords()
  const queries = useQueryClient()
  const fetchFile = useMutation({
    mutationFn: () =>
      download(`/admin/payout-runs/${runId}/bank-file`, `payouts-${cutOff}.csv`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["sentra-payout-run", runId] }),
  })
  const { whole } = useRefusal(fetchFile.error)
  return (
    <div>
      <Button size="small" onClick={() => fetchFile.mutate()} isLoading={fetchFile.isPending}>
        {words.payouts.bankFile}
      </Button>
      <RefusalNote sentence={whole} />
    </div>
  )
}
