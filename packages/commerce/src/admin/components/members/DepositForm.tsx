import { Button, toast } from "@medusajs/ui"
import { memberDepositResponse, type MemberDepositRequest, type Till } from "@sentra/contracts"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { FormEvent } from "react"
import { newKey, todayInJakarta } from "../../lib/format"
import { useRefusal } from "../../lib/refusal"
import { send } from "../../lib/server"
import { useDraft } from "../../lib/use-draft"
import { useWords } from "../../lib/words"
import { ChoiceField } from "../ChoiceField"
import { DayField } from "../DayField"
import { RefusalNote } from "../RefusalNote"
import { RupiahField } from "../RupiahField"
import { TextField } from "../TextField"

const FIELDS = ["amount", "till", "paidOn", "reference"] as const
const TILLS: readonly Till[] = ["bank", "cash"]

const emptyDraft = (): MemberDepositRequest => ({
  ...{ key: newKey(), amount: "", paidOn: todayInJakarta(), till: "bank", reference: "" },
})

/** Enters that a member paid the membership deposit. */
export const DepositForm = ({ path, memberId }: { path: string; memberId: string }) => {
  const { words } = useWords()
  const { savings } = words
  const queries = useQueryClient()
  const { draft, change } = useDraft(emptyDraft())
  const saving = useMutation({
    mutationFn: () => send(path, draft, memberDepositResponse),
    onSuccess: (answer) => {
      toast.success(savings.recorded)
      queries.setQueryData(["sentra-member-deposit", memberId], answer)
    },
  })
  const refusal = useRefusal(saving.error, FIELDS)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate()
  }
  return (
    <form className="flex flex-col gap-4" onSubmit={submit}>
      <div className="grid gap-4 sm:grid-cols-2">
        <RupiahField
          label={savings.amount}
          refused={refusal.at("amount")}
          value={draft.amount}
          onChange={(amount) => change({ amount })}
        />
        <ChoiceField
          label={savings.till}
          refused={refusal.at("till")}
          value={draft.till}
          choices={TILLS.map((till) => ({ value: till, label: savings.tills[till] }))}
          onChange={(chosen) => change({ till: TILLS.find((till) => till === chosen) ?? "bank" })}
        />
        <DayField
          label={savings.paidOn}
          refused={refusal.at("paidOn")}
          value={draft.paidOn}
          onChange={(paidOn) => change({ paidOn })}
        />
        <TextField
          label={savings.reference}
          refused={refusal.at("reference")}
          value={draft.reference}
          onChange={(reference) => change({ reference })}
        />
      </div>
      <RefusalNote sentence={refusal.whole} />
      <Button type="submit" className="self-start" isLoading={saving.isPending}>
        {savings.record}
      </Button>
    </form>
  )
}
