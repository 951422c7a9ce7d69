import { Button, Input, Text, toast } from "@medusajs/ui"
import { deliveryResponse, type BoardLine } from "@sentra/contracts"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState, type FormEvent } from "react"
import { money } from "../../lib/format"
import { useRefusal } from "../../lib/refusal"
import { send } from "../../lib/server"
import { useWords } from "../../lib/words"
import { FormField } from "../FormField"
import { RefusalNote } from "../RefusalNote"

type DeliveryFormProps = { orderId: string; lines: readonly BoardLine[] }

/**
 * Delivers what the board shows as accepted and not yet delivered; the BAST number is the key of
 * the fact. The pieces go along, so that a number already used for others is refused.
 */
export const DeliveryForm = ({ orderId, lines }: DeliveryFormProps) => {
  const { words, locale } = useWords()
  const queries = useQueryClient()
  const [number, setNumber] = useState("")
  const parts = lines
    .map(({ orderedLineId, stops: { accepted, delivered } }) => ({
      orderedLineId,
      pieces: accepted - delivered,
    }))
    .filter(({ pieces }) => pieces > 0)
  const ready = parts.reduce((total, { pieces }) => total + pieces, 0)
  const deliver = useMutation({
    mutationFn: () =>
      send(
        `/admin/production/orders/${orderId}/deliveries`,
        { number, lines: parts },
        deliveryResponse,
      ),
    onSuccess: async ({ delivery }) => {
      toast.success(words.production.delivered(money(delivery.invoiced, locale)))
      setNumber("")
      await queries.invalidateQueries({ queryKey: ["sentra-board", orderId] })
    },
  })
  const refusal = useRefusal(deliver.error, ["number"])
  if (ready === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {words.production.nothingToDeliver}
      </Text>
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    deliver.mutate()
  }
  return (
    <form className="flex flex-wrap items-start gap-3 px-6 py-4" onSubmit={submit}>
      <FormField
        label={words.production.bast}
        hint={words.production.deliverLead(ready)}
        refused={refusal.at("number")}
      >
        {(ids) => (
          <Input
            {...ids}
            required
            maxLength={64}
            value={number}
            onChange={(event) => setNumber(event.target.value)}
          />
        )}
      </FormField>
      <Button type="submit" className="mt-6" isLoading={deliver.isPending}>
        {words.production.deliver}
      </Button>
      <RefusalNote sentence={refusal.whole} />
    </form>
  )
}
