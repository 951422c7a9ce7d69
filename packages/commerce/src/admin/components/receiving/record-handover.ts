import { toast } from "@medusajs/ui"
import { handoverResponse, type HandoverRequest } from "@sentra/contracts"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { money } from "../../lib/format"
import { send } from "../../lib/server"
import { useWords } from "../../lib/words"

/** Records a handover, says what came of it, and refreshes whatever shows it. */
export function useRecordHandover() {
  const { words, locale } = useWords()
  const queries = useQueryClient()
  const mutation = useMutation({
    mutationFn: (body: HandoverRequest) =>
      send("/admin/production/handovers", body, handoverResponse),
    onSuccess: async ({ handover }) => {
      toast.success(
        handover.lotCode === null
          ? words.receiving.recorded(money(handover.earned, locale))
          : words.receiving.recordedLot(handover.lotCode),
      )
      await queries.invalidateQueries({ queryKey: ["sentra-board"] })
      await queries.invalidateQueries({ queryKey: ["sentra-handovers"] })
    },
  })
  const record = async (body: HandoverRequest): Promise<boolean> => {
    try {
      await mutation.mutateAsync(body)
      return true
    } catch {
      return false // the form shows `error`
    }
  }
  return { record, pending: mutation.isPending, error: mutation.error }
}
