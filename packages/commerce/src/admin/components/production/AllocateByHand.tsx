import { Input, Text, toast } from "@medusajs/ui"
import { boardResponse, membersResponse, type BoardLine } from "@sentra/contracts"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useActs } from "../../lib/me"
import { useRefusal } from "../../lib/refusal"
import { read, send } from "../../lib/server"
import { useWords } from "../../lib/words"
import { ChoiceField } from "../ChoiceField"
import { DayField } from "../DayField"
import { FormField } from "../FormField"
import { ReasonDrawer } from "../ReasonDrawer"

const FIELDS = ["artisanId", "pieces", "dueOn"] as const

/** No member: a Select takes no empty value. */
const BY_RULE = "by-rule"

type Draft = { artisanId: string; pieces: string; dueOn: string }

/** What the rule left over: asks a second person for a chosen member or another day. */
export const AllocateByHand = ({ orderId, line }: { orderId: string; line: BoardLine }) => {
  const { words } = useWords()
  const acts = useActs("production")
  const left = line.unallocatedPieces
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(left))
  const { ask, error, pending } = useAsking(orderId, line)
  if (line.manualAllocationWaits) {
    return (
      <Text size="xsmall" className="text-ui-fg-subtle">
        {words.correcting.allocation.waits}
      </Text>
    )
  }
  if (left === 0 || !acts) return null
  return (
    <ReasonDrawer
      trigger={words.correcting.allocation.byHand}
      title={words.correcting.allocation.title(line.sku)}
      lead={words.correcting.allocation.lead(left)}
      submit={words.correcting.allocation.byHand}
      error={error}
      fields={FIELDS}
      pending={pending}
      onSubmit={(reason, close) => ask({ ...draft, reason }, close)}
    >
      <Fields draft={draft} left={left} error={error} onChange={setDraft} />
    </ReasonDrawer>
  )
}

const emptyDraft = (left: number): Draft => ({
  artisanId: BY_RULE,
  pieces: String(left),
  dueOn: "",
})

function useAsking(orderId: string, line: BoardLine) {
  const { words } = useWords()
  const queries = useQueryClient()
  const mutation = useMutation({
    mutationFn: ({ artisanId, pieces, dueOn, reason }: Draft & { reason: string }) =>
      send(
        `/admin/production/orders/${orderId}/manual-allocations`,
        {
          orderedLineId: line.orderedLineId,
          artisanId: artisanId === BY_RULE ? null : artisanId,
          pieces: artisanId === BY_RULE ? null : Number(pieces),
          dueOn: dueOn === "" ? null : dueOn,
          leftSeen: line.unallocatedPieces,
          dueOnSeen: line.dueOn,
          reason,
        },
        boardResponse,
      ),
    onSuccess: async () => {
      toast.success(words.correcting.allocation.asked)
      await queries.invalidateQueries({ queryKey: ["sentra-board", orderId] })
    },
  })
  const ask = (asked: Draft & { reason: string }, close: () => void) =>
    mutation.mutate(asked, { onSuccess: close })
  return { ask, error: mutation.error, pending: mutation.isPending }
}

type FieldsProps = {
  draft: Draft
  left: number
  error: Error | null
  onChange: (draft: Draft) => void
}

const Fields = ({ draft, left, error, onChange }: FieldsProps) => {
  const { words } = useWords()
  const refusal = useRefusal(error, FIELDS)
  const members = useQuery({
    queryKey: ["sentra-members"],
    queryFn: () => read("/admin/artisans", membersResponse),
  })
  const choices = (members.data?.members ?? []).map(({ id, memberNumber, name }) => ({
    value: id,
    label: `${memberNumber} ${name}`,
  }))
  const { allocation } = words.correcting
  return (
    <>
      <ChoiceField
        label={allocation.member}
        value={draft.artisanId}
        refused={refusal.at("artisanId")}
        choices={[{ value: BY_RULE, label: allocation.byRule }, ...choices]}
        onChange={(artisanId) => onChange({ ...draft, artisanId })}
      />
      {draft.artisanId !== BY_RULE && (
        <FormField label={allocation.pieces} refused={refusal.at("pieces")}>
          {(ids) => (
            <Input
              {...ids}
              type="number"
              min={1}
              max={left}
              required
              value={draft.pieces}
              onChange={(event) => onChange({ ...draft, pieces: event.target.value })}
            />
          )}
        </FormField>
      )}
      <DayField
        label={allocation.dueOn}
        value={draft.dueOn}
        refused={refusal.at("dueOn")}
        onChange={(dueOn) => onChange({ ...draft, dueOn })}
      />
    </>
  )
}
