import type { ReactNode } from "react"

type StackedProps = { note?: ReactNode; children: ReactNode }

/** What a cell is about, with what identifies it in quiet ink under it. */
export const Stacked = ({ note, children }: StackedProps) => (
  <div className="py-2">
    <div className="text-ui-fg-base">{children}</div>
    {note && <div className="text-ui-fg-subtle">{note}</div>}
  </div>
)
