import type { ReactElement, ReactNode } from "react"

export type EmptyStateProps = {
  title: string
  children?: ReactNode
  action?: { href: string; label: string }
}

/** An empty list that looks meant: what belongs here, why it is empty, and one way on. */
export function EmptyState({ title, children, action }: EmptyStateProps): ReactElement {
  return (
    <div className="empty">
      <svg className="empty__mark" viewBox="0 0 72 24" aria-hidden="true">
        <path d="M2 17c9-13 17-13 24 0s15 13 22 0 14-12 22-2" />
        <path d="M2 22c9-13 17-13 24 0" strokeDasharray="0.1 4" />
      </svg>
      <p className="empty__title">{title}</p>
      {children}
      {action ? (
        <a className="button button--secondary" href={action.href}>
          {action.label}
        </a>
      ) : null}
    </div>
  )
}
