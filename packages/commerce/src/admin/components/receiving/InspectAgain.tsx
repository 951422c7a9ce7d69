import { Button, Drawer, toast } from "@medusajs/ui"
import { handoverResponse, type Handover, type InspectionRequest } from "@sentra/contracts"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useActs } from "../../lib/me"
import { send } from "../../lib/server"
import { useWords } from "../../lib/words"
import { HandoverForm } from "./HandoverForm"

/** A handover whose inspection was reversed is looked at again. */
export const InspectAgain = ({ handover }: { handover: Handover }) => {
  const { words } = useWords()
  const [open, setOpen] = useState(false)
  const acts = useActs("receiving")
  const { record, pending, error } = useInspectAgain(handover.handoverId)
  if (!acts) return null
  return (
    <Drawer open={open} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <Button size="small" variant="secondary">
          {words.correcting.acceptance.again}
        </Button>
      </Drawer.Trigger>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{handover.sku}</Drawer.Title>
          <Drawer.Description>
            {words.correcting.acceptance.againLead(handover.name, handover.pieces)}
          </Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="overflow-y-auto">
          <HandoverForm
            pending={pending}
            error={error}
            onRecord={async ({ key: _, ...found }) => {
              const recorded = await record(found)
              if (recorded) setOpen(false)
              return recorded
            }}
          />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}

function useInspectAgain(handoverId: string) {
  const { words } = useWords()
  const queries = useQueryClient()
  const mutation = useMutation({
    mutationFn: (found: InspectionRequest) =>
      send(`/admin/production/handovers/${handoverId}/inspections`, found, handoverResponse),
    onSuccess: async () => {
      toast.success(words.correcting.acceptance.inspected)
      await queries.invalidateQueries({ queryKey: ["sentra-board"] })
      await queries.invalidateQueries({ queryKey: ["sentra-handovers"] })
    },
  })
  const record = async (found: InspectionRequest): Promise<boolean> => {
    try {
      await mutation.mutateAsync(found)
      return true
    } catch {
      return false // the form shows `error`
    }
  }
  return { record, pending: mutation.isPending, error: mutation.error }
}
