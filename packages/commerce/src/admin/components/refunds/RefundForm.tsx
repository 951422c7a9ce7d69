import { Button, Checkbox, Input, Label, Text, toast, usePrompt } from "@medusajs/ui"
import { orderRefundsResponse, REFUND_NOTE_CHARACTERS_MAX, REFUND_REASONS, type OrderRefunds } from "@sentra/contracts"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useId, useState, type FormEvent } from "react"
import { money } from "../../lib/format"
import { useRefusal } from "../../lib/refusal"
import { send } from "../../lib/server"
import { useWords } from "../../lib/words"
import { ChoiceField } from "../ChoiceField"
import { FormField } from "../FormField"
import { RefusalNote } from "../RefusalNote"
import { amountOf, EMPTY, requestOf, type RefundDraft } from "./refund-draft"
import { RefundParts } from "./RefundParts"

const MAKERS_MAY_BE_TO_BLAME = ["defect", "wrong_goods"]

/** Pieces, delivery or an amount, with the reason: a request that a second person decides on. */
export const RefundForm = ({ order }: { order: OrderRefunds }) => {
  const { words, locale } = useWords()
  const [draft, setDraft] = useState(EMPTY)
  const change = (part: Partial<RefundDraft>) => setDraft((now) => ({ ...now, ...part }))
  const { refund, submit } = useRefund(order, draft, () => setDraft(EMPTY))
  const refusal = useRefusal(refund.error, ["amount"])
  const amount = amountOf(order.parts, draft)
  const named = draft.delivery || Object.values(draft.pieces).some((pieces) => Number(pieces) > 0)
  return (
    <form className="flex flex-col gap-4 pb-4" onSubmit={submit}>
      <RefundParts parts={order.parts} draft={draft} onChange={change} />
      <div className="grid gap-4 px-6 md:grid-cols-2">
        <FormField
          label={words.refunds.amount}
          hint={named ? words.refunds.amountOfPieces : words.refunds.amountHint}
          refused={refusal.at("amount")}
        >
          {(ids) => (
            <Input
              {...ids}
              inputMode="numeric"
              disabled={named}
              value={named ? money(String(amount ?? 0n), locale) : draft.amount}
              onChange={({ target }) => change({ amount: target.value })}
            />
          )}
        </FormField>
        <ReasonFields draft={draft} onChange={change} />
      </div>
      <div className="flex flex-wrap items-center gap-4 px-6">
        <Button type="submit" isLoading={refund.isPending} disabled={!requestOf(order, draft)}>
          {amount && amount > 0n
            ? words.refunds.giveBackAmount(money(amount.toString(), locale))
            : words.refunds.giveBack}
        </Button>
        <RefusalNote sentence={refusal.whole} />
      </div>
    </form>
  )
}

type ReasonFieldsProps = { draft: RefundDraft; onChange: (change: Partial<RefundDraft>) => void }

const ReasonFields = ({ draft, onChange }: ReasonFieldsProps) => {
  const { words } = useWords()
  const faultId = useId()
  return (
    <>
      <ChoiceField
        label={words.refunds.reason}
        value={draft.reason}
        placeholder={words.refunds.chooseReason}
        choices={REFUND_REASONS.map((value) => ({ value, label: words.refunds.reasons[value] }))}
        onChange={(value) => {
          const reason = REFUND_REASONS.find((one) => one === value) ?? ""
          const mayBe = MAKERS_MAY_BE_TO_BLAME.includes(reason)
          onChange({ reason, ...(!mayBe && { makersAtFault: false }) })
        }}
      />
      <FormField label={words.refunds.note} hint={words.refunds.noteHint}>
        {(ids) => (
          <Input
            {...ids}
            maxLength={REFUND_NOTE_CHARACTERS_MAX}
            value={draft.note}
            onChange={({ target }) => onChange({ note: target.value })}
          />
        )}
      </FormField>
      {MAKERS_MAY_BE_TO_BLAME.includes(draft.reason) && (
        <div className="flex items-start gap-2">
          <Checkbox
            id={faultId}
            className="mt-0.5"
            checked={draft.makersAtFault}
            onCheckedChange={(checked) => onChange({ makersAtFault: checked === true })}
          />
          <Label htmlFor={faultId} size="small">
            {words.refunds.makersAtFault}
            <Text size="small" className="text-ui-fg-subtle">
              {words.refunds.faultHint}
            </Text>
          </Label>
        </div>
      )}
    </>
  )
}

function useRefund(order: OrderRefunds, draft: RefundDraft, done: () => void) {
  const { words, locale } = useWords()
  const queries = useQueryClient()
  const ask = usePrompt()
  const refund = useMutation({
    mutationFn: (request: object) =>
      send(`/admin/shop/orders/${order.orderId}/refunds`, request, orderRefundsResponse),
    onSuccess: async () => {
      toast.success(words.refunds.done)
      done()
      await queries.invalidateQueries()
    },
  })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const request = requestOf(order, draft)
    if (!request) return
    const sure = await ask({
      title: words.refunds.giveBackAmount(money(request.amount, locale)),
      description: words.refunds.sure,
      confirmText: words.refunds.giveBack,
      cancelText: words.refunds.notYet,
      variant: "confirmation",
    })
    if (sure) refund.mutate(request)
  }
  return { refund, submit }
}
