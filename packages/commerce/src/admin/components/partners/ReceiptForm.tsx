import { Button, Heading, Text, toast } from "@medusajs/ui"
import {
  staffPartnerOrderResponse,
  type PartnerReceiptRequest,
  type StaffPartnerOrderDetail,
} from "@sentra/contracts"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState, type FormEvent } from "react"
import { money } from "../../lib/format"
import { useRefusal } from "../../lib/refusal"
import { send } from "../../lib/server"
import { useWords } from "../../lib/words"
import { ChoiceField } from "../ChoiceField"
import { DayField } from "../DayField"
import { RefusalNote } from "../RefusalNote"
import { RupiahField } from "../RupiahField"
import {
  draftFor,
  leftAfter,
  requestOf,
  targetsOf,
  type ReceiptDraft,
  type Target,
} from "./receipt-draft"
import { TextField } from "./TextField"

type ReceiptFormProps = StaffPartnerOrderDetail & { path: string }

/** Enters a transfer for what is open; when something else is open by then, it asks again. */
export const ReceiptForm = ({ path, partner, order }: ReceiptFormProps) => {
  const { words } = useWords()
  const targets = targetsOf(order)
  const [chosen, setChosen] = useState("")
  const [entered, setEntered] = useState(0)
  const target = targets.find((each) => nameOf(each) === chosen) ?? targets[0]
  return (
    <section className="flex flex-col gap-4 px-6 py-4">
      <div>
        <Heading level="h2">{words.partners.record}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {target ? words.partners.recordLead : words.partners.nothingOpen}
        </Text>
      </div>
      {target && (
        <>
          <div className="max-w-md">
            <ChoiceField
              label={words.partners.target}
              value={nameOf(target)}
              choices={targets.map((each) => ({
                value: nameOf(each),
                label:
                  each.number === null
                    ? words.partners.advance
                    : words.partners.kindOf(each.number),
              }))}
              onChange={setChosen}
            />
          </div>
          <Fields
            key={`${nameOf(target)} ${entered}`}
            path={path}
            onEntered={() => setEntered(entered + 1)}
            target={target}
            mayKeep={partner.taxCollector && target.deliveryId !== null}
          />
        </>
      )}
    </section>
  )
}

const ADVANCE = "advance"
const nameOf = ({ deliveryId }: Target): string => deliveryId ?? ADVANCE

const FIELDS = ["amount", "pph22", "slipNumber", "receivedOn", "bankReference"] as const

type FieldsProps = { path: string; target: Target; mayKeep: boolean; onEntered: () => void }

const Fields = ({ path, target, mayKeep, onEntered }: FieldsProps) => {
  const { words, locale } = useWords()
  const [draft, setDraft] = useState(() => draftFor(target))
  const set = (change: Partial<ReceiptDraft>) => setDraft({ ...draft, ...change })
  const { save, error, pending } = useSaveReceipt(path, onEntered)
  const refusal = useRefusal(error, FIELDS)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save(requestOf(draft, target))
  }
  const { open, settles } = words.partners
  const left = money(leftAfter(draft, target), locale)
  return (
    <form className="flex flex-col gap-4" onSubmit={submit}>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <RupiahField
          label={words.partners.amount}
          hint={`${open(money(target.open, locale))} ${settles(left)}`}
          refused={refusal.at("amount")}
          value={draft.amount}
          onChange={(amount) => set({ amount })}
        />
        {mayKeep && <KeptFields target={target} draft={draft} set={set} at={refusal.at} />}
        <DayField
          label={words.partners.receivedOn}
          value={draft.receivedOn}
          refused={refusal.at("receivedOn")}
          onChange={(receivedOn) => set({ receivedOn })}
        />
        <TextField
          label={words.partners.bankReference}
          hint={words.partners.bankReferenceHint}
          refused={refusal.at("bankReference")}
          value={draft.bankReference}
          onChange={(bankReference) => set({ bankReference })}
        />
      </div>
      <RefusalNote sentence={refusal.whole} />
      <Button type="submit" className="self-start" isLoading={pending}>
        {words.partners.record}
      </Button>
    </form>
  )
}

type KeptFieldsProps = {
  target: Target
  draft: ReceiptDraft
  set: (change: Partial<ReceiptDraft>) => void
  at: (field: string) => string | undefined
}

/** What a collector kept of the invoice for the income tax, and the slip it gave for it. */
const KeptFields = ({ target, draft, set, at }: KeptFieldsProps) => {
  const { words, locale } = useWords()
  return (
    <>
      <RupiahField
        label={words.partners.pph22}
        hint={words.partners.pph22Hint(money(target.pph22Expected, locale))}
        refused={at("pph22")}
        value={draft.pph22}
        onChange={(pph22) => set({ pph22 })}
      />
      <TextField
        label={words.partners.slipNumber}
        refused={at("slipNumber")}
        value={draft.slipNumber}
        onChange={(slipNumber) => set({ slipNumber })}
      />
    </>
  )
}

/** After a refusal the order is read again: the form then shows what is open now. */
function useSaveReceipt(path: string, onEntered: () => void) {
  const { words } = useWords()
  const queries = useQueryClient()
  const refresh = async () => {
    for (const key of ["sentra-partner-order", "sentra-partner", "sentra-partners"]) {
      await queries.invalidateQueries({ queryKey: [key] })
    }
  }
  const mutation = useMutation({
    mutationFn: (request: PartnerReceiptRequest) =>
      send(`${path}/receipts`, request, staffPartnerOrderResponse),
    onSuccess: async () => {
      toast.success(words.partners.recorded)
      await refresh()
      onEntered()
    },
    onError: refresh,
  })
  return { save: mutation.mutate, error: mutation.error, pending: mutation.isPending }
}
