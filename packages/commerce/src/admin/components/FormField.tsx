import { Hint, Label } from "@medusajs/ui"
import { useId, type ReactElement, type ReactNode } from "react"
import { RefusalNote } from "./RefusalNote"

type ControlIds = {
  id: string
  "aria-describedby": string | undefined
  "aria-invalid": boolean
}

type FormFieldProps = {
  label: string
  hint?: string
  /** What the server refused of this field. */
  refused?: string | undefined
  children: (ids: ControlIds) => ReactElement
}

/** A control with its label, its hint and its refusal tied to it. */
export const FormField = ({ label, hint, refused, children }: FormFieldProps): ReactNode => {
  const id = useId()
  const hintId = `${id}-hint`
  const refusalId = `${id}-refusal`
  const describedBy = [hint && hintId, refused && refusalId].filter(Boolean).join(" ")
  return (
    <div className="flex flex-col gap-1">
      <Label htmlFor={id} size="small" weight="plus">
        {label}
      </Label>
      {children({
        id,
        "aria-describedby": describedBy || undefined,
        "aria-invalid": refused !== undefined,
      })}
      {hint && <Hint id={hintId}>{hint}</Hint>}
      <div id={refusalId}>
        <RefusalNote sentence={refused} />
      </div>
    </div>
  )
}
