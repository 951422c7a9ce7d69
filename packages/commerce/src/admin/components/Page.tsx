import { Button, Container, Heading, Skeleton, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"
import { useSaid } from "../lib/refusal"
import { useWords } from "../lib/words"

type PageProps = {
  title: string
  lead?: string
  back?: { to: string; label: string }
  actions?: ReactNode
  children: ReactNode
}

/** The frame of every staff page: title, one sentence, actions, content. */
export const Page = ({ title, lead, back, actions, children }: PageProps) => (
  <Container className="divide-y p-0">
    <div className="flex flex-wrap items-start justify-between gap-4 px-6 py-4">
      <div>
        {back && (
          <Link to={back.to} className="text-ui-fg-interactive txt-small">
            {back.label}
          </Link>
        )}
        <Heading>{title}</Heading>
        {lead && (
          <Text size="small" className="text-ui-fg-subtle">
            {lead}
          </Text>
        )}
      </div>
      {actions}
    </div>
    {children}
  </Container>
)

type Loadable<T> = {
  data: T | undefined
  error: Error | null
  refetch: () => unknown
}

/** Shows that it loads, or in words that it failed; the content only when there is some. */
export function Loaded<T>(props: { query: Loadable<T>; children: (data: T) => ReactNode }) {
  const { words } = useWords()
  const said = useSaid()
  const { data, error, refetch } = props.query
  if (data !== undefined) return <>{props.children(data)}</>
  if (!error) return <Loading />
  return (
    <div className="flex flex-col items-start gap-3 px-6 py-8" role="alert">
      <div>
        <Text weight="plus">{words.common.failed}</Text>
        <Text className="text-ui-fg-subtle">{said(error)}</Text>
      </div>
      <Button size="small" variant="secondary" onClick={() => refetch()}>
        {words.common.retry}
      </Button>
    </div>
  )
}

const ROWS_WHILE_LOADING = 5

const Loading = () => {
  const { words } = useWords()
  return (
    <div className="flex flex-col gap-3 px-6 py-6" role="status" aria-busy>
      <span className="sr-only">{words.common.loading}</span>
      {Array.from({ length: ROWS_WHILE_LOADING }, (_, row) => (
        <Skeleton key={row} className="bg-ui-bg-component-hover h-6 w-full" />
      ))}
    </div>
  )
}

/** What a list says when there is nothing in it, and where its content comes from. */
export const Empty = ({ children }: { children: string }) => (
  <Text className="text-ui-fg-subtle max-w-xl px-6 py-8">{children}</Text>
)
