import { Checkbox, Label } from "@medusajs/ui"
import type { ReceiptTarget } from "@sentra/contracts"
import { useId } from "react"
import { money } from "../../lib/format"
import { useWords } from "../../lib/words"
import { RupiahField } from "../RupiahField"
import { TextField } from "./TextField"
import { choose, nameOf, type PartDraft, type TransferDraft } from "./transfer-draft"

type TransferPartProps = {
  target: ReceiptTarget
  draft: TransferDraft
  onChange: (draft: TransferDraft) => void
  mayKeep: boolean
  refusedAt: (name: keyof PartDraft) => string | undefined
}

/** One open thing: whether the transfer pays for it, and by how much. */
export const TransferPart = ({ target, draft, onChange, ...part }: TransferPartProps) => {
  const { words, locale } = useWords()
  const id = useId()
  const typed = draft.parts[nameOf(target)]
  const { poNumber, number, open } = target
  const { advance, kindOf, open: openWords } = words.partners
  const what = number === null ? advance : kindOf(number)
  const set = (change: Partial<PartDraft>) => {
    if (!typed) return
    onChange({ ...draft, parts: { ...draft.parts, [nameOf(target)]: { ...typed, ...change } } })
  }
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center gap-2">
        <Checkbox
          id={id}
          checked={typed !== undefined}
          onCheckedChange={(checked) => onChange(choose(draft, target, checked === true))}
        />
        <Label htmlFor={id} size="small">
          {poNumber}, {what}. {openWords(money(open, locale))}
        </Label>
      </div>
      {typed && <PartFields {...part} target={target} typed={typed} set={set} />}
    </div>
  )
}

type PartFieldsProps = Pick<TransferPartProps, "target" | "mayKeep" | "refusedAt"> & {
  typed: PartDraft
  set: (change: Partial<PartDraft>) => void
}

const PartFields = ({ target, typed, set, mayKeep, refusedAt }: PartFieldsProps) => {
  const { words, locale } = useWords()
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <RupiahField
        label={words.partners.amount}
        refused={refusedAt("amount")}
        value={typed.amount}
        onChange={(amount) => set({ amount })}
      />
      {mayKeep && (
        <>
          <RupiahField
            label={words.partners.pph22}
            hint={words.partners.pph22Hint(money(target.pph22Expected, locale))}
            refused={refusedAt("pph22")}
            value={typed.pph22}
            onChange={(pph22) => set({ pph22 })}
          />
          <TextField
            label={words.partners.slipNumber}
            refused={refusedAt("slipNumber")}
            value={typed.slipNumber}
            onChange={(slipNumber) => set({ slipNumber })}
          />
        </>
      )}
    </div>
  )
}
