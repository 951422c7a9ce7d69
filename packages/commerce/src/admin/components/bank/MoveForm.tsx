import { Button, Heading, Text, toast } from "@medusajs/ui"
import { clearingResponse, type ClearingMoveRequest } from "@sentra/contracts"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { FormEvent } from "react"
import { money, newKey, todayInJakarta } from "../../lib/format"
import { useRefusal } from "../../lib/refusal"
import { send } from "../../lib/server"
import { useDraft } from "../../lib/use-draft"
import { useWords } from "../../lib/words"
import { DayField } from "../DayField"
import { RefusalNote } from "../RefusalNote"
import { RupiahField } from "../RupiahField"
import { TextField } from "../TextField"

const FIELDS = ["amount", "movedOn", "reference"] as const

type Draft = Omit<ClearingMoveRequest, "clearingSeen">

/** Enters what reached the account; when something else lies there by then, it asks again. */
export const MoveForm = ({ balance }: { balance: string }) => {
  const { words, locale } = useWords()
  const { clearing } = words
  const { draft, change } = useDraft<Draft>({
    ...{ key: newKey(), amount: balance, movedOn: todayInJakarta(), reference: "" },
  })
  const saving = useSaveMove()
  const refusal = useRefusal(saving.error, FIELDS)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate({ ...draft, clearingSeen: balance })
  }
  return (
    <form className="flex flex-col gap-4 px-6 py-4" onSubmit={submit}>
      <div>
        <Heading level="h2">{clearing.move}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {clearing.moveLead}
        </Text>
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        <RupiahField
          label={clearing.moved}
          hint={clearing.movedHint(money(balance, locale))}
          refused={refusal.at("amount")}
          value={draft.amount}
          onChange={(amount) => change({ amount })}
        />
        <DayField
          label={clearing.movedOn}
          refused={refusal.at("movedOn")}
          value={draft.movedOn}
          onChange={(movedOn) => change({ movedOn })}
        />
        <TextField
          label={clearing.reference}
          hint={clearing.referenceHint}
          refused={refusal.at("reference")}
          value={draft.reference}
          onChange={(reference) => change({ reference })}
        />
      </div>
      <RefusalNote sentence={refusal.whole} />
      <Button type="submit" className="self-start" isLoading={saving.isPending}>
        {clearing.move}
      </Button>
    </form>
  )
}

/** After a refusal the page is read again: the form then shows what lies there now. */
function useSaveMove() {
  const { words } = useWords()
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: ["sentra-clearing"] })
  return useMutation({
    mutationFn: (request: ClearingMoveRequest) =>
      send("/admin/bank/clearing-moves", request, clearingResponse),
    onSuccess: async () => {
      toast.success(words.clearing.recorded)
      await refresh()
    },
    onError: refresh,
  })
}
