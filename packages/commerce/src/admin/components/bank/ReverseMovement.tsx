import { Text, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { z } from "zod"
import { useActs } from "../../lib/me"
import { send } from "../../lib/server"
import { useWords } from "../../lib/words"
import { ReasonDrawer } from "../ReasonDrawer"

type ReverseMovementProps = {
  path: string
  /** How the entry is called on its proof. */
  reference: string
  waits: boolean
}

/** Money was entered wrongly: asks a second person for the reversal. */
export const ReverseMovement = ({ path, reference, waits }: ReverseMovementProps) => {
  const { words } = useWords()
  const queries = useQueryClient()
  const acts = useActs("bank")
  const { movement } = words.correcting
  const asking = useMutation({
    mutationFn: (reason: string) => send(path, { reason }, z.unknown()),
    onSuccess: async () => {
      toast.success(movement.asked)
      await queries.invalidateQueries()
    },
  })
  if (waits) {
    return (
      <Text size="xsmall" className="text-ui-fg-subtle">
        {movement.waits}
      </Text>
    )
  }
  if (!acts) return null
  return (
    <ReasonDrawer
      trigger={movement.reverse}
      title={movement.title(reference)}
      lead={movement.lead}
      submit={movement.reverse}
      error={asking.error}
      pending={asking.isPending}
      onSubmit={(reason, close) => asking.mutate(reason, { onSuccess: close })}
    />
  )
}
