import { Button, toast } from "@medusajs/ui"
import {
  cooperativeSettingsResponse, PROVINCES, type CooperativeSettingsAnswer,
} from "@sentra/contracts"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { FormEvent } from "react"
import { useRefusal } from "../../lib/refusal"
import { send } from "../../lib/server"
import { useDraft } from "../../lib/use-draft"
import { useWords } from "../../lib/words"
import { ChoiceField } from "../ChoiceField"
import { draftField, type DraftForm } from "../draft-field"
import { FieldGroup } from "../FieldGroup"
import { RefusalNote } from "../RefusalNote"
import { fromDraft, toDraft, type SettingsDraft } from "./settings-draft"

type FormProps = { settings: CooperativeSettingsAnswer }
type Form = DraftForm<SettingsDraft>

const FIELDS = [
  "legalName", "brand", "address", "npwp16", "pkpSince", "bankName", "bankAccountNumber",
  "bankAccountHolder", "holdDays", "policyVersion", "payoutDays", "primaryColor", "accentColor",
  "origin.name", "origin.address1", "origin.city", "origin.province", "origin.postalCode",
  "parcelFee",
]

/** Everything the cooperative says about itself. Saving makes the shop where there is none. */
export const CooperativeForm = ({ settings }: FormProps) => {
  const { words } = useWords()
  const queries = useQueryClient()
  const { draft, change } = useDraft(toDraft(settings.cooperative))
  const save = useMutation({
    mutationFn: () => send("/admin/cooperative", fromDraft(draft), cooperativeSettingsResponse),
    onSuccess: async () => {
      toast.success(words.common.saved)
      await queries.invalidateQueries({ queryKey: ["sentra-cooperative"] })
      await queries.invalidateQueries({ queryKey: ["sentra-setup"] })
    },
  })
  const { at, whole } = useRefusal(save.error, FIELDS)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  const fields = { draft, change, at }
  return (
    <form className="flex max-w-3xl flex-col gap-8 px-6 py-4" onSubmit={submit}>
      <SellerFields {...fields} />
      <MoneyFields {...fields} />
      <OriginFields {...fields} />
      {!settings.ships && <ParcelFields {...fields} />}
      <RefusalNote sentence={whole} />
      <div>
        <Button type="submit" isLoading={save.isPending}>
          {words.common.save}
        </Button>
      </div>
    </form>
  )
}

const SellerFields = (form: Form) => {
  const { setup } = useWords().words
  const text = draftField(form)
  return (
    <>
      <FieldGroup label={setup.onInvoices}>
        {text("legalName", setup.legalName)}
        {text("brand", setup.brand)}
        {text("address", setup.address)}
        {text("npwp16", setup.npwp, { hint: setup.npwpHint, optional: true })}
        {text("pkpSince", setup.pkp, { hint: setup.pkpHint, optional: true, type: "date" })}
      </FieldGroup>
      <FieldGroup label={setup.colors}>
        {text("primaryColor", setup.primary, { type: "color" })}
        {text("accentColor", setup.accent, { type: "color" })}
      </FieldGroup>
    </>
  )
}

const MoneyFields = (form: Form) => {
  const { setup } = useWords().words
  const text = draftField(form)
  return (
    <>
      <FieldGroup label={setup.bank}>
        {text("bankName", setup.bankName)}
        {text("bankAccountNumber", setup.bankNumber)}
        {text("bankAccountHolder", setup.bankHolder)}
      </FieldGroup>
      <FieldGroup label={setup.money}>
        {text("payoutDays", setup.payoutDays, { hint: setup.payoutDaysHint })}
        {text("holdDays", setup.holdDays, { type: "number" })}
        {text("policyVersion", setup.policy)}
      </FieldGroup>
    </>
  )
}

const OriginFields = (form: Form) => {
  const { setup } = useWords().words
  const text = draftField(form)
  const { draft, change, at } = form
  return (
    <FieldGroup label={setup.parcels}>
      {text("place", setup.place, { field: "origin.name" })}
      {text("street", setup.street, { field: "origin.address1" })}
      {text("city", setup.city, { field: "origin.city" })}
      <ChoiceField
        label={setup.province}
        placeholder={setup.chooseProvince}
        value={draft.province}
        refused={at("origin.province")}
        choices={PROVINCES.map((name) => ({ value: name, label: name }))}
        onChange={(province) => change({ province })}
      />
      {text("postalCode", setup.postalCode, { field: "origin.postalCode" })}
    </FieldGroup>
  )
}

const ParcelFields = (form: Form) => {
  const { setup } = useWords().words
  const more = { hint: setup.parcelFeeHint, optional: true }
  return draftField(form)("parcelFee", setup.parcelFee, more)
}
