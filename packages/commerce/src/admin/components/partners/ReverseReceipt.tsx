import { Text, toast } from "@medusajs/ui"
import { staffPartnerOrderResponse, type PartnerReceipt } from "@sentra/contracts"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useActs } from "../../lib/me"
import { send } from "../../lib/server"
import { useWords } from "../../lib/words"
import { ReasonDrawer } from "../ReasonDrawer"

/** A receipt was entered wrongly: asks a second person for its reversal. */
export const ReverseReceipt = ({ path, receipt }: { path: string; receipt: PartnerReceipt }) => {
  const { words } = useWords()
  const queries = useQueryClient()
  const acts = useActs("partners")
  const reverse = useMutation({
    mutationFn: (reason: string) =>
      send(
        `${path}/receipts/${receipt.receiptId}/reversals`,
        { reason },
        staffPartnerOrderResponse,
      ),
    onSuccess: async () => {
      toast.success(words.correcting.receipt.asked)
      await queries.invalidateQueries({ queryKey: ["sentra-partner-order"] })
    },
  })
  if (receipt.reversalWaits) {
    return (
      <Text size="xsmall" className="text-ui-fg-subtle">
        {words.correcting.receipt.waits}
      </Text>
    )
  }
  if (receipt.reversed || !acts) return null
  return (
    <ReasonDrawer
      trigger={words.correcting.receipt.reverse}
      title={words.correcting.receipt.title(receipt.bankReference)}
      lead={words.correcting.receipt.lead}
      submit={words.correcting.receipt.reverse}
      error={reverse.error}
      pending={reverse.isPending}
      onSubmit={(reason, close) => reverse.mutate(reason, { onSuccess: close })}
    />
  )
}
