import { Button, Input, Textarea } from "@medusajs/ui"
import {
  INSPECTION_REASON_CHARACTERS_MAX,
  type Grade,
  type HandoverRequest,
} from "@sentra/contracts"
import { useState, type FormEvent } from "react"
import { newKey } from "../../lib/format"
import { useRefusal } from "../../lib/refusal"
import { oneOf } from "../members/skill-draft"
import { useWords } from "../../lib/words"
import { ChoiceField } from "../ChoiceField"
import { FormField } from "../FormField"
import { RefusalNote } from "../RefusalNote"

const grades: readonly Grade[] = ["A", "B", "C"]
const counts = ["accepted", "rework", "rejected"] as const

export type Counted = Pick<
  HandoverRequest,
  "key" | "accepted" | "rework" | "rejected" | "grade" | "reason"
>

type HandoverFormProps = {
  pending: boolean
  error: Error | null
  /** Tells whether it was recorded; only then the form empties and takes a new key. */
  onRecord: (counted: Counted) => Promise<boolean>
}

const empty = { accepted: "0", rework: "0", rejected: "0" }

/** What the inspector says of the pieces on the table. */
export const HandoverForm = ({ pending, error, onRecord }: HandoverFormProps) => {
  const { words } = useWords()
  const refusal = useRefusal(error, [...counts, "reason"])
  const [key, setKey] = useState(newKey)
  const [pieces, setPieces] = useState(empty)
  const [grade, setGrade] = useState<Grade>("B")
  const [reason, setReason] = useState("")
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const [accepted, rework, rejected] = counts.map((name) => Number(pieces[name]))
    const counted = { accepted: accepted ?? 0, rework: rework ?? 0, rejected: rejected ?? 0 }
    const said = reason.trim() === "" ? {} : { reason: reason.trim() }
    if (!(await onRecord({ key, grade, ...counted, ...said }))) return
    setKey(newKey())
    setPieces(empty)
    setReason("")
  }
  return (
    <form className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
      <div className="grid grid-cols-3 gap-3">
        {counts.map((name) => (
          <FormField
            key={name}
            label={words.receiving[name]}
            refused={refusal.at(name)}
          >
            {(ids) => (
              <Input
                {...ids}
                type="number"
                min={0}
                required
                value={pieces[name]}
                onChange={(event) => setPieces({ ...pieces, [name]: event.target.value })}
              />
            )}
          </FormField>
        ))}
      </div>
      <ChoiceField
        label={words.receiving.grade}
        value={grade}
        choices={grades.map((value) => ({ value, label: value }))}
        onChange={(next) => setGrade(oneOf(grades, next, grade))}
      />
      <ReasonField
        required={Number(pieces.rework) + Number(pieces.rejected) > 0}
        refused={refusal.at("reason")}
        reason={reason}
        onChange={setReason}
      />
      <RefusalNote sentence={refusal.whole} />
      <div>
        <Button type="submit" isLoading={pending}>
          {words.receiving.record}
        </Button>
      </div>
    </form>
  )
}

type ReasonFieldProps = {
  required: boolean
  refused: string | undefined
  reason: string
  onChange: (reason: string) => void
}

const ReasonField = ({ required, refused, reason, onChange }: ReasonFieldProps) => {
  const { words } = useWords()
  return (
    <FormField
      label={words.receiving.reason}
      hint={words.receiving.reasonHint}
      refused={refused}
    >
      {(ids) => (
        <Textarea
          {...ids}
          required={required}
          maxLength={INSPECTION_REASON_CHARACTERS_MAX}
          value={reason}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormField>
  )
}
