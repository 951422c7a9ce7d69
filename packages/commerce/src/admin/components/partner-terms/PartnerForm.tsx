import { Button, Switch, toast } from "@medusajs/ui"
import { registeredPartnerResponse, type RegisteredPartner } from "@sentra/contracts"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState, type FormEvent } from "react"
import { useNavigate } from "react-router-dom"
import { useRefusal } from "../../lib/refusal"
import { send } from "../../lib/server"
import { useDraft } from "../../lib/use-draft"
import { useWords } from "../../lib/words"
import { draftField, type DraftForm } from "../draft-field"
import { FieldGroup } from "../FieldGroup"
import { FormField } from "../FormField"
import { RefusalNote } from "../RefusalNote"
import { fromDraft, PARTNER_FIELDS, toDraft, type PartnerDraft } from "./partner-draft"

/** The terms of a partner: a new one without `partner`. */
export const PartnerForm = ({ partner }: { partner?: RegisteredPartner }) => {
  const { words } = useWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { draft, change } = useDraft<PartnerDraft>(toDraft(partner))
  const [taxCollector, setTaxCollector] = useState(partner?.taxCollector ?? false)
  const path = partner ? `/admin/partner-terms/${partner.partnerId}` : "/admin/partner-terms"
  const save = useMutation({
    mutationFn: () => send(path, fromDraft(draft, taxCollector), registeredPartnerResponse),
    onSuccess: async ({ partner: { partnerId } }) => {
      toast.success(words.common.saved)
      await queries.invalidateQueries({ queryKey: ["sentra-partner-terms"] })
      void navigate(`/partner-terms/${partnerId}`)
    },
  })
  const { at, whole } = useRefusal(save.error, PARTNER_FIELDS)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form className="flex max-w-3xl flex-col gap-6 px-6 py-4" onSubmit={submit}>
      <TermFields {...{ draft, change, at }} />
      <FormField label={words.partnerRegister.collector}>
        {(ids) => <Switch {...ids} checked={taxCollector} onCheckedChange={setTaxCollector} />}
      </FormField>
      <RefusalNote sentence={whole} />
      <div>
        <Button type="submit" isLoading={save.isPending}>
          {words.common.save}
        </Button>
      </div>
    </form>
  )
}

const TermFields = (form: DraftForm<PartnerDraft>) => {
  const { words } = useWords()
  const own = words.partnerRegister
  const text = draftField(form)
  return (
    <FieldGroup label={own.name}>
      {text("code", own.code, { hint: own.codeHint })}
      {text("name", own.name)}
      {text("npwp16", own.npwp)}
      {text("nitku22", own.nitku, { hint: words.joining.optional, optional: true })}
      {text("address", own.address)}
      {text("downPaymentPercent", own.downPayment, { type: "number", field: "downPaymentBasisPoints" })}
      {text("netDays", own.netDays, { type: "number" })}
    </FieldGroup>
  )
}
