import { Hint, Label } from "@medusajs/ui"
import { useId, type ReactElement, type ReactNode } from "react"

type FormFieldProps = {
  label: string
  hint?: string
  children: (ids: { id: string; "aria-describedby": string | undefined }) => ReactElement
}

/** A control with its label and hint tied to it. */
export const FormField = ({ label, hint, children }: FormFieldProps): ReactNode => {
  const id = useId()
  const hintId = `${id}-hint`
  return (
    <div className="flex flex-col gap-1">
      <Label htmlFor={id} size="small" weight="plus">
        {label}
      </Label>
      {children({ id, "aria-describedby": hint ? hintId : undefined })}
      {hint && <Hint id={hintId}>{hint}</Hint>}
    </div>
  )
}
