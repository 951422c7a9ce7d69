import type { InputHTMLAttributes, ReactElement, SelectHTMLAttributes } from "react"
import type { TextareaHTMLAttributes } from "react"

import { controlWords } from "../words/controls.js"
import type { Locale } from "../words/define-words.js"

type Common = {
  /** Unique on the page; the hint and error take their ids from it. Defaults to `name`. */
  id?: string
  name: string
  label: string
  hint?: string
  /** What is wrong and how to mend it; marks the control as invalid. */
  error?: string
  locale?: Locale
}

export type FieldOption = { value: string; label: string; disabled?: boolean }

export type FieldProps =
  | (Common & { as?: "input" } & Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "id">)
  | (Common & { as: "textarea" } & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "name" | "id">)
  | (Common & { as: "select"; options: readonly FieldOption[] } & Omit<
        SelectHTMLAttributes<HTMLSelectElement>,
        "name" | "id"
      >)

/**
 * A labelled control with its hint and error tied to it, so a screen reader reads all three.
 * Required controls are the rule; the others say that they may stay empty. Works without
 * JavaScript: give the value back with `defaultValue` after a failed submit and nothing is lost.
 */
export function Field(props: FieldProps): ReactElement {
  const { name, label, hint, error, locale = "id", required } = props
  const id = props.id ?? name
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter((x) => x !== "")
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
        {required ? null : (
          <span className="field__optional"> ({controlWords[locale].optional})</span>
        )}
      </label>
      {hint ? (
        <span className="field__hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      <Control
        props={props}
        shared={{
          id,
          "aria-invalid": error ? true : undefined,
          "aria-describedby": described.length > 0 ? described.join(" ") : undefined,
        }}
      />
      {error ? (
        <span className="field__error" id={`${id}-error`}>
          {error}
        </span>
      ) : null}
    </div>
  )
}

type Shared = {
  id: string
  "aria-invalid": true | undefined
  "aria-describedby": string | undefined
}

function Control({ props, shared }: { props: FieldProps; shared: Shared }): ReactElement {
  const className = props.className ? `input ${props.className}` : "input"
  if (props.as === "textarea") {
    const { as: _as, label: _l, hint: _h, error: _e, locale: _lo, ...rest } = props
    return <textarea {...rest} {...shared} className={className} />
  }
  if (props.as === "select") {
    const { as: _as, label: _l, hint: _h, error: _e, locale: _lo, options, ...rest } = props
    return (
      <select {...rest} {...shared} className={className}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    )
  }
  const { as: _as, label: _l, hint: _h, error: _e, locale: _lo, ...rest } = props
  return <input {...rest} {...shared} className={className} />
}
