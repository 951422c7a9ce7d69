import type { ReactElement, ReactNode } from "react"

export type Tone = "info" | "success" | "attention" | "error"

export type NoticeProps = { tone?: Tone; title?: string; id?: string; children?: ReactNode }

/** Says what happened and what to do. Errors interrupt a screen reader, the others wait. */
export function Notice({ tone = "info", title, id, children }: NoticeProps): ReactElement {
  return (
    <div id={id} className={`notice notice--${tone}`} role={tone === "error" ? "alert" : "status"}>
      {title ? <p className="notice__title">{title}</p> : null}
      {children}
    </div>
  )
}
