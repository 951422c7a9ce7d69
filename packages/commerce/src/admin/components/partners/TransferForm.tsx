import { Button, Heading, Text, toast } from "@medusajs/ui"
import {
  staffPartnerResponse,
  type PartnerTransferRequest,
  type ReceiptTarget,
} from "@sentra/contracts"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState, type FormEvent } from "react"
import { money } from "../../lib/format"
import { useRefusal } from "../../lib/refusal"
import { send } from "../../lib/server"
import { useWords } from "../../lib/words"
import { DayField } from "../DayField"
import { RefusalNote } from "../RefusalNote"
import {
  chosenOf,
  emptyTransfer,
  nameOf,
  requestOf,
  sumOf,
  type TransferDraft,
} from "./transfer-draft"
import { TextField } from "./TextField"
import { TransferPart } from "./TransferPart"

type TransferFormProps = {
  partnerId: string
  taxCollector: boolean
  targets: readonly ReceiptTarget[]
}

const PART_FIELDS = ["amount", "pph22", "slipNumber"] as const
const FIELDS = ["receivedOn", "bankReference"] as const

/** Enters one transfer that pays for several things; when something else is open, it asks again. */
export const TransferForm = ({ partnerId, taxCollector, targets }: TransferFormProps) => {
  const { words, locale } = useWords()
  const { transfers } = words.partners
  const [draft, setDraft] = useState(emptyTransfer)
  const chosen = chosenOf(draft, targets)
  const saving = useSaveTransfer(partnerId, () => setDraft(emptyTransfer()))
  const fields = chosen.flatMap((_, at) => PART_FIELDS.map((name) => `parts.${at}.${name}`))
  const refusal = useRefusal(saving.error, [...FIELDS, ...fields])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate(requestOf(draft, targets))
  }
  if (targets.length === 0) return null
  return (
    <form className="flex flex-col gap-4 px-6 py-4" onSubmit={submit}>
      <div>
        <Heading level="h2">{transfers.title}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {transfers.lead}
        </Text>
      </div>
      {targets.map((target) => {
        const at = chosen.findIndex((each) => each.target === target)
        return (
          <TransferPart
            key={nameOf(target)}
            target={target}
            draft={draft}
            onChange={setDraft}
            mayKeep={taxCollector && target.deliveryId !== null}
            refusedAt={(name) => refusal.at(`parts.${at}.${name}`)}
          />
        )
      })}
      <Text weight="plus">{transfers.sum(money(sumOf(draft), locale))}</Text>
      <StatementFields draft={draft} onChange={setDraft} refusedAt={refusal.at} />
      <RefusalNote sentence={refusal.whole} />
      <Button
        type="submit"
        className="self-start"
        disabled={chosen.length === 0}
        isLoading={saving.isPending}
      >
        {words.partners.record}
      </Button>
    </form>
  )
}

type StatementFieldsProps = {
  draft: TransferDraft
  onChange: (draft: TransferDraft) => void
  refusedAt: (name: string) => string | undefined
}

/** What the bank statement says of the transfer. */
const StatementFields = ({ draft, onChange, refusedAt }: StatementFieldsProps) => {
  const { words } = useWords()
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <DayField
        label={words.partners.receivedOn}
        value={draft.receivedOn}
        refused={refusedAt("receivedOn")}
        onChange={(receivedOn) => onChange({ ...draft, receivedOn })}
      />
      <TextField
        label={words.partners.bankReference}
        hint={words.partners.bankReferenceHint}
        refused={refusedAt("bankReference")}
        value={draft.bankReference}
        onChange={(bankReference) => onChange({ ...draft, bankReference })}
      />
    </div>
  )
}

/** After a refusal the partner is read again: the form then shows what is open now. */
function useSaveTransfer(partnerId: string, onEntered: () => void) {
  const { words } = useWords()
  const queries = useQueryClient()
  const refresh = async () => {
    for (const key of ["sentra-partner", "sentra-partners", "sentra-partner-order"]) {
      await queries.invalidateQueries({ queryKey: [key] })
    }
  }
  return useMutation({
    mutationFn: (request: PartnerTransferRequest) =>
      send(`/admin/partners/${partnerId}/transfers`, request, staffPartnerResponse),
    onSuccess: async () => {
      toast.success(words.partners.recorded)
      onEntered()
      await refresh()
    },
    onError: refresh,
  })
}
