import { Text, toast } from "@medusajs/ui"
import { handoverResponse, type Handover } from "@sentra/contracts"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useActs } from "../../lib/me"
import { send } from "../../lib/server"
import { useWords } from "../../lib/words"
import { ReasonDrawer } from "../ReasonDrawer"

/** The hub accepted wrongly: asks a second person for the reversal. */
export const ReverseAcceptance = ({ handover }: { handover: Handover }) => {
  const { words } = useWords()
  const queries = useQueryClient()
  const acts = useActs("receiving")
  const reverse = useMutation({
    mutationFn: (reason: string) =>
      send(
        `/admin/production/handovers/${handover.handoverId}/reversals`,
        { reason },
        handoverResponse,
      ),
    onSuccess: async () => {
      toast.success(words.correcting.acceptance.asked)
      await queries.invalidateQueries({ queryKey: ["sentra-handovers"] })
    },
  })
  if (handover.reversalWaits) {
    return (
      <Text size="xsmall" className="text-ui-fg-subtle">
        {words.correcting.acceptance.waits}
      </Text>
    )
  }
  if (!acts) return null
  return (
    <ReasonDrawer
      trigger={words.correcting.acceptance.reverse}
      title={words.correcting.acceptance.title(handover.sku)}
      lead={words.correcting.acceptance.lead}
      submit={words.correcting.acceptance.reverse}
      error={reverse.error}
      pending={reverse.isPending}
      onSubmit={(reason, close) => reverse.mutate(reason, { onSuccess: close })}
    />
  )
}
