import { Text, toast } from "@medusajs/ui"
import { payoutRunResponse, type Payout } from "@sentra/contracts"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useActs } from "../../lib/me"
import { send } from "../../lib/server"
import { useWords } from "../../lib/words"
import { ReasonDrawer } from "../ReasonDrawer"

/** "Paid" was noted wrongly: asks a second person for the reversal. */
export const CorrectPaid = ({ runId, payout }: { runId: string; payout: Payout }) => {
  const { words } = useWords()
  const queries = useQueryClient()
  const acts = useActs("payouts")
  const correct = useMutation({
    mutationFn: (reason: string) =>
      send(
        `/admin/payout-runs/${runId}/payouts/${payout.payoutId}/corrections`,
        { reason },
        payoutRunResponse,
      ),
    onSuccess: () => toast.success(words.payouts.asked),
  })
  if (payout.correctionWaits) {
    return (
      <Text size="xsmall" className="text-ui-fg-subtle">
        {words.payouts.correctionWaits}
      </Text>
    )
  }
  if (payout.status !== "paid" || !acts) return null
  return (
    <ReasonDrawer
      trigger={words.payouts.correct}
      title={words.payouts.correctOf(payout.name)}
      lead={words.payouts.correctLead}
      submit={words.payouts.correct}
      error={correct.error}
      pending={correct.isPending}
      onSubmit={(reason, close) =>
        correct.mutate(reason, {
          onSuccess: () => {
            close()
            void queries.invalidateQueries({ queryKey: ["sentra-payout-run", runId] })
          },
        })
      }
    />
  )
}
