import type { ReactElement } from "react"

import type { Tone } from "./Notice.js"

export type StatusTagProps = { label: string; tone?: Tone | "neutral" }

/** A short state in words; the colour only repeats what the word says. */
export function StatusTag({ label, tone = "neutral" }: StatusTagProps): ReactElement {
  return <span className={`tag tag--${tone}`}>{label}</span>
}
