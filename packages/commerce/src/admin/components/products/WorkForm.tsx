import { Button, toast } from "@medusajs/ui"
import { workSpecificationResponse, type WorkSpecification } from "@sentra/contracts"
import { CRAFTS, craftNamed } from "@sentra/domain/craft"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState, type FormEvent } from "react"
import { useRefusal } from "../../lib/refusal"
import { send } from "../../lib/server"
import { useDraft } from "../../lib/use-draft"
import { useWords } from "../../lib/words"
import { ChoiceField } from "../ChoiceField"
import { draftField } from "../draft-field"
import { oneOf } from "../members/skill-draft"
import { RefusalNote } from "../RefusalNote"
import { fromKitDraft, PACKING, toKitDraft } from "./kit-draft"
import { KitFields } from "./KitFields"

const grades = ["A", "B", "C"] as const
const BASIS_POINTS_PER_PERCENT = 100
const FIELDS = [
  "craft", "standardMinutes", "minimumLotPieces", "leadDays", "artisanShareBasisPoints",
  "kit",
]

const toDraft = (known: WorkSpecification | null) => ({
  craft: known?.craft ?? "",
  standardMinutes: String(known?.standardMinutes ?? ""),
  minimumLotPieces: String(known?.minimumLotPieces ?? 1),
  leadDays: String(known?.leadDays ?? 14),
  sharePercent: String((known?.artisanShareBasisPoints ?? 7_000) / BASIS_POINTS_PER_PERCENT),
})

const fromDraft = (draft: ReturnType<typeof toDraft>) => ({
  craft: draft.craft,
  standardMinutes: Number(draft.standardMinutes),
  minimumLotPieces: Number(draft.minimumLotPieces),
  leadDays: Number(draft.leadDays),
  artisanShareBasisPoints: Math.round(Number(draft.sharePercent) * BASIS_POINTS_PER_PERCENT),
})

type WorkFormProps = { productId: string; known: WorkSpecification | null }

/** How a product is made, and what part of its price its makers get. */
export const WorkForm = ({ productId, known }: WorkFormProps) => {
  const { words, locale } = useWords()
  const own = words.workSpecification
  const queries = useQueryClient()
  const { draft, change } = useDraft(toDraft(known))
  const [minimumGrade, setGrade] = useState(known?.minimumGrade ?? "B")
  const [kit, setKit] = useState(toKitDraft(known?.kit))
  const isKit = draft.craft === PACKING
  const path = `/admin/products/${productId}/work-specification`
  const save = useMutation({
    mutationFn: () => {
      const body = { ...fromDraft(draft), minimumGrade, kit: isKit ? fromKitDraft(kit) : null }
      return send(path, body, workSpecificationResponse)
    },
    onSuccess: async () => {
      toast.success(words.common.saved)
      await queries.invalidateQueries({ queryKey: ["sentra-work", productId] })
      await queries.invalidateQueries({ queryKey: ["sentra-setup"] })
    },
  })
  const { at, whole } = useRefusal(save.error, FIELDS)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  const text = draftField({ draft, change, at })
  return (
    <form className="flex flex-col gap-4 px-6 py-4" onSubmit={submit}>
      <div className="grid gap-4 md:grid-cols-2">
        <ChoiceField
          label={words.members.craft}
          value={draft.craft}
          refused={at("craft")}
          choices={Object.keys(CRAFTS).map((craft) => ({
            value: craft,
            label: craftNamed(craft)[locale],
          }))}
          onChange={(craft) => change({ craft })}
        />
        <ChoiceField
          label={own.grade}
          value={minimumGrade}
          choices={grades.map((grade) => ({ value: grade, label: grade }))}
          onChange={(next) => setGrade(oneOf(grades, next, minimumGrade))}
        />
        {text("standardMinutes", own.minutes, { type: "number" })}
        {text("minimumLotPieces", own.lot, { type: "number" })}
        {text("leadDays", own.leadDays, { type: "number" })}
        {text("sharePercent", own.share, { type: "number", field: "artisanShareBasisPoints" })}
      </div>
      {isKit && <KitFields kit={kit} refused={at("kit")} onChange={setKit} />}
      <RefusalNote sentence={whole} />
      <div>
        <Button type="submit" size="small" isLoading={save.isPending}>
          {words.common.save}
        </Button>
      </div>
    </form>
  )
}
